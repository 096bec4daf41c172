"""What is read of found entries, and the hits that its rows become."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from search.fulltext.shown import SHOWN
from search.results import Hit

# ``e`` is the entry, ``t`` its text. Plain SQL: building the same query by the ORM took longer than
# a search among 1,000 entries.
WITH_TEXT = f"""
    JOIN search_searchtext t ON t.entry_id = e.id
    {SHOWN}"""
HIT_COLUMNS = (
    "e.key", "e.page_id", "e.document_id", "e.kind", "e.url", "e.title", "t.summary", "t.body",
    "e.date", "e.archived", "e.section_id",
)  # fmt: skip


def best_first(rows: Iterable[Sequence[Any]]) -> list[Hit]:
    """Hits from rows of entry, score and :data:`HIT_COLUMNS`."""
    best = sorted(rows, key=lambda row: (-row[1], row[0]))
    return [_hit(*row[1:]) for row in best]


def uuid_of(key: UUID | str) -> UUID:
    """SQLite keeps a UUID as a text."""
    return key if isinstance(key, UUID) else UUID(key)


def _hit(score: float, key: UUID | str, *values: Any) -> Hit:
    told: list[Any] = [*values[:-1], score, values[-1]]
    return Hit(uuid_of(key), *told)
