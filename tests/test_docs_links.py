"""The docs point only to what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "site").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")
COMMAND = re.compile(r"(?:`|^ {4}|\| `)make ([a-z][a-z-]*)", re.M)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    broken = [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()]

    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_of_make_exist(page):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))

    assert set(COMMAND.findall(page.read_text())) <= targets


def test_every_decision_has_a_number_of_its_own():
    numbers = [page.name[:4] for page in sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
