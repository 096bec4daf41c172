"""docs/settings.md names exactly the variables that the code reads, with their defaults."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = [path for path in (ROOT / "site/config/settings").glob("*.py") if path.stem != "test"]
OTHERS = [
    path
    for folder in ("site", "home", "programmes", "directory", "search", "tools", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
] + [ROOT / "tests" / "services.py", ROOT / "tests" / "conftest.py"]
ROW = re.compile(r"^\| `(?P<name>[A-Z_]+)` \| (?P<default>[^|]*) \| (?P<meaning>[^|]*) \|$", re.M)
# How Python, Java, the shell and Django are told where things are: no settings of ours.
NOT_OURS = {
    *("DJANGO_SETTINGS_MODULE", "PATH", "PYTHONPATH", "DJANGO_ALLOW_ASYNC_UNSAFE"),
    "ES_JAVA_OPTS",
}


@pytest.fixture(scope="module")
def documented() -> dict[str, str]:
    """The variables of the page with their documented defaults."""
    text = (ROOT / "docs" / "settings.md").read_text()
    rows = {match["name"]: match["default"] for match in ROW.finditer(text)}
    assert len(rows) == len(ROW.findall(text)), "a variable is documented twice"
    return rows


def env_calls() -> Iterator[tuple[str, ast.Call]]:
    """The calls ``env.str("NAME", default=…)`` of the settings modules."""
    for path in SETTINGS:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[0] == "env":
                assert isinstance(node.args[0], ast.Constant)
                yield str(node.args[0].value), node


def environ_names() -> set[str]:
    """The names that other modules read from ``os.environ``."""
    pattern = re.compile(r"environ(?:\.get\(|\.setdefault\(|\[)\"([A-Z_]+)\"")
    return {name for path in OTHERS for name in pattern.findall(path.read_text())} - NOT_OURS


def test_every_variable_is_documented_and_every_documented_one_exists(documented):
    read = {name for name, _call in env_calls()} | environ_names()

    assert set(documented) == read


def test_the_documented_defaults_are_the_real_ones(documented):
    for name, call in env_calls():
        default = next((word.value for word in call.keywords if word.arg == "default"), None)
        if isinstance(default, ast.Constant) and default.value not in ("", None):
            assert shown(default.value) in documented[name], name


def shown(value: object) -> str:
    """How the page writes a default."""
    if isinstance(value, bool):
        return "`on`" if value else "`off`"
    return f"`{value}`"
