"""What residents ask, and which page each of them wants: the YAML files beside this module."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent
FILES = {"pl": "polish.yaml", "uk": "ukrainian.yaml", "en": "english.yaml"}
HOSTS = {"gdansk": "localhost", "slupsk": "slupsk.localhost", "wroclaw": "wroclaw.localhost"}


@dataclass(frozen=True)
class Question:
    """A query on one centre's site; of each tuple in ``wanted`` one path must be found."""

    text: str
    locale: str
    host: str
    kind: str
    wanted: tuple[tuple[str, ...], ...]


def read_questions(locale: str) -> list[Question]:
    """All questions of one language."""
    kinds = yaml.safe_load((FOLDER / FILES[locale]).read_text(encoding="utf-8"))
    return [
        Question(text, locale, HOSTS[centre], kind, tuple(_wanted(pages)))
        for kind, centres in kinds.items()
        for centre, queries in centres.items()
        for text, pages in queries.items()
    ]


def _wanted(pages: str) -> Iterator[tuple[str, ...]]:
    """Of "/a/ | /b/" either, of "/a/ /b/" both."""
    for choice in pages.replace(" | ", "|").split():
        yield tuple(choice.split("|"))
