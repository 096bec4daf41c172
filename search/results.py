"""The answer: the same for every engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from uuid import UUID

FACETS = ("kind", "section", "year")  # of which an entry has one value; topics are the others
Facets = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Hit:
    """One found entry with its original words (not terms).

    ``document_id`` of an attached file; ``section_id`` of the page at the top of its section.
    """

    key: UUID
    page_id: int
    document_id: int | None
    kind: str
    url: str
    title: str
    summary: str
    body: str
    date: date | None
    archived: bool
    score: float
    section_id: int | None = None


@dataclass(frozen=True)
class SearchResults:
    """A page of hits.

    ``facets`` counts the matches by ``kind``, ``section`` (page id), ``year`` and each facet of
    topics, all written as texts; the counts of a facet respect what is chosen in the others, not
    in itself. ``total`` counts what all choices leave, ``matched`` what has the words, whatever
    is chosen. ``relaxed``: no entry had all words, these have most or some. ``degraded``: another
    engine than the chosen one answered. ``page`` is the page shown, which may be the last one
    instead of the one asked for.
    """

    hits: list[Hit] = field(default_factory=list)
    facets: Facets = field(default_factory=dict)
    total: int = 0
    page: int = 1
    page_size: int = 10
    relaxed: bool = False
    degraded: bool = False
    matched: int = 0

    @property
    def kinds(self) -> Mapping[str, int]:
        """Matches by kind."""
        return self.facets.get("kind", {})

    @property
    def has_matches(self) -> bool:
        """Whether anything has the words, whatever is chosen."""
        return self.matched > 0

    @property
    def pages(self) -> int:
        return max(1, ceil(self.total / self.page_size))
