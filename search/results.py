"""The answer: the same for every engine."""

from dataclasses import dataclass, field
from datetime import date
from math import ceil
from uuid import UUID


@dataclass(frozen=True)
class Hit:
    """One found entry with its original words (not terms)."""

    key: UUID
    page_id: int
    kind: str
    url: str
    title: str
    summary: str
    body: str
    date: date | None
    archived: bool
    score: float


@dataclass(frozen=True)
class SearchResults:
    """A page of hits.

    ``kinds`` counts all matches by kind, whatever kinds were chosen; ``total`` counts the
    chosen. ``relaxed``: no entry had all words, these have some. ``degraded``: another engine
    than the chosen one answered. ``page`` is the page shown, which may be the last one
    instead of the one asked for.
    """

    hits: list[Hit] = field(default_factory=list)
    kinds: dict[str, int] = field(default_factory=dict)
    total: int = 0
    page: int = 1
    page_size: int = 10
    relaxed: bool = False
    degraded: bool = False

    @property
    def pages(self) -> int:
        return max(1, ceil(self.total / self.page_size))
