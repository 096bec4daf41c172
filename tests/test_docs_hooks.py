"""docs/hooks.md has one section for each hook that our code asks, and for no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [
    path
    for folder in ("site", "home", "programmes", "directory", "search")
    for path in (ROOT / folder).rglob("*.py")
]
ASKED = re.compile(r"get_hooks\(\s*[\"']([a-z_]+)[\"']")
SECTION = re.compile(r"^## `([a-z_]+)`", re.M)


def test_the_page_and_the_code_name_the_same_hooks():
    asked = {name for path in SOURCES for name in ASKED.findall(path.read_text())}
    documented = SECTION.findall((ROOT / "docs" / "hooks.md").read_text())

    assert sorted(documented) == sorted(asked)


def test_every_hook_shows_its_signature():
    text = (ROOT / "docs" / "hooks.md").read_text()
    for section in text.split("\n## ")[1:]:
        assert "```python" in section, section.splitlines()[0]
