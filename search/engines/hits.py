"""Reads the rows of found entries."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from search.fulltext.hit_rows import HIT_COLUMNS, WITH_TEXT, best_first, uuid_of
from search.fulltext.prepared import one_of, prepared_cursor
from search.fulltext.shown import SHOWN
from search.results import Hit
from search.suggestions import Suggestion

_SQL = f"""
SELECT e.id, {", ".join(HIT_COLUMNS)}
FROM search_searchentry e {WITH_TEXT}
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
    return best_first((entry, scores[entry], *row) for entry, row in rows.items())


def read_suggestions(entry_ids: Sequence[int]) -> list[Suggestion]:
    """Suggestions in the order of their entries; one deleted meanwhile is left out."""
    if not entry_ids:
        return []
    rows = _rows(_SUGGESTIONS_SQL, entry_ids)
    return [suggestion_of(*rows[entry]) for entry in entry_ids if entry in rows]


def suggestion_of(key: UUID | str, title: str, url: str, kind: str) -> Suggestion:
    """A suggestion from its row."""
    return Suggestion(uuid_of(key), title, url, kind)


def _rows(sql: str, entry_ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Rows without their first column, by it."""
    condition, parameters = one_of(connection, entry_ids)
    with prepared_cursor(connection) as cursor:
        cursor.execute(sql.format(one_of_them=condition), parameters)
        return {row[0]: row[1:] for row in cursor.fetchall()}
