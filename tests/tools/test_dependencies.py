"""pyproject.toml, the locks and what the code imports agree."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUNTIME_CODE = ("site", "home", "programmes", "directory", "search")
OUR_OWN = {*RUNTIME_CODE, "config", "core", "demo", "tests", "tools", "benchmarks"}
# Declared, though no module of ours imports them: the reason why.
NEVER_IMPORTED = {
    "psycopg": "chosen by DATABASE_URL",
    "django-redis": "chosen by CACHE_URL",
    "elasticsearch": "docs/adr/0006",
    "elasticsearch-dsl": "docs/adr/0006",
    "django-tasks-db": "named in the settings",
    "granian": "the web server",
    "whitenoise": "named in the settings",
    "pymorphy3-dicts-uk": "pymorphy3 loads it by language",
    "font-source-sans-pro": "a font file for the demonstration's documents",
}


@cache
def declared() -> dict[str, Requirement]:
    """The direct dependencies of the site, by canonical name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    found = [Requirement(line) for line in project["dependencies"]]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def locked(name: str) -> dict[str, str]:
    """The versions that a lock pins, by canonical name."""
    lines = (ROOT / name).read_text().splitlines()
    pins = [Requirement(line) for line in lines if "==" in line and not line.startswith(" ")]
    return {canonicalize_name(pin.name): str(pin.specifier)[2:] for pin in pins}


def imported() -> set[str]:
    """The distributions that the site's code imports, by canonical name."""
    modules = set()
    for path in (path for folder in RUNTIME_CODE for path in (ROOT / folder).rglob("*.py")):
        for node in statements(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.split(".")[0])
    owners = packages_distributions()
    foreign = modules - OUR_OWN - set(sys.stdlib_module_names)
    return {canonicalize_name(owners[name][0]) for name in foreign}


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below the node, but not what only a type checker reads."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING")):
            yield child
            yield from statements(child)


def test_what_the_code_imports_is_declared():
    brought_by_wagtail = {
        "django-modelcluster",
        "django-ninja",
        "django-taggit",
        "django-tasks",
        "django-treebeard",
        "djangorestframework",
        "modelsearch",
        "openpyxl",
        "beautifulsoup4",
        "willow",
    }

    assert imported() - set(declared()) - brought_by_wagtail == set()


def test_what_is_declared_is_used():
    assert set(declared()) - imported() - set(NEVER_IMPORTED) == set()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_the_locks_satisfy_the_declared_ranges(lock):
    pins = locked(lock)

    for name, requirement in declared().items():
        assert requirement.specifier.contains(pins[name], prereleases=True), name


def test_tools_are_locked_with_the_versions_that_run():
    runtime, tools = locked("requirements.txt"), locked("requirements-dev.txt")

    assert runtime.items() <= tools.items()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt", "pyproject.toml"])
def test_no_file_names_an_index(file):
    text = (ROOT / file).read_text()

    assert "://" not in text
    assert "--index" not in text
