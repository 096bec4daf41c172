"""Reads the rows of found entries."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from search.fulltext.prepared import one_of, prepared_cursor
from search.fulltext.shown import SHOWN
from search.results import Hit
from search.suggestions import Suggestion

# Plain SQL: building the same query by the ORM took longer than a search among 1,000 entries.
# A page that is no more, or no more public, shows at most until its entry is deleted: not here.
_SQL = f"""
SELECT e.id, e.key, e.page_id, e.document_id, e.kind, e.url, e.title, t.summary, t.body, e.date,
    e.archived, e.section_id
FROM search_searchentry e
    JOIN search_searchtext t ON t.entry_id = e.id
    {SHOWN}
WHERE e.id {{one_of_them}}
"""

_SUGGESTIONS_SQL = f"""
SELECT e.id, e.key, e.title, e.url, e.kind
FROM search_searchentry e
    {SHOWN}
WHERE e.id {{one_of_them}}
"""


def read_hits(scores: Mapping[int, float]) -> list[Hit]:
    """Hits by the scores of their entries, best first; one deleted meanwhile is left out."""
    if not scores:
        return []
    rows = _rows(_SQL, list(scores))
    best = sorted(scores, key=lambda entry: (-scores[entry], entry))
    return [_hit(scores[entry], *rows[entry]) for entry in best if entry in rows]


def read_suggestions(entry_ids: Sequence[int]) -> list[Suggestion]:
    """Suggestions in the order of their entries; one deleted meanwhile is left out."""
    if not entry_ids:
        return []
    rows = _rows(_SUGGESTIONS_SQL, entry_ids)
    return [suggestion_of(*rows[entry]) for entry in entry_ids if entry in rows]


def suggestion_of(key: UUID | str, title: str, url: str, kind: str) -> Suggestion:
    """A suggestion from its row."""
    return Suggestion(_uuid(key), title, url, kind)


def _rows(sql: str, entry_ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Rows without their first column, by it."""
    condition, parameters = one_of(connection, entry_ids)
    with prepared_cursor(connection) as cursor:
        cursor.execute(sql.format(one_of_them=condition), parameters)
        return {row[0]: row[1:] for row in cursor.fetchall()}


def _hit(score: float, key: UUID | str, *values: Any) -> Hit:
    told: list[Any] = [*values[:-1], score, values[-1]]
    return Hit(_uuid(key), *told)


def _uuid(key: UUID | str) -> UUID:
    """SQLite keeps a UUID as a text."""
    return key if isinstance(key, UUID) else UUID(key)
