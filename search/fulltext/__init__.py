"""The databases' own full-text search, spoken to directly.

``modelsearch`` was a hundred times slower on the same rows (docs/adr/).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext.base import FullText
from search.fulltext.postgresql import PostgresFullText
from search.fulltext.sqlite import SqliteFullText

_BY_VENDOR: dict[str, FullText] = {
    "sqlite": SqliteFullText(),
    "postgresql": PostgresFullText(),
}
__all__ = ["FullText", "full_text_of"]


def full_text_of(connection: BaseDatabaseWrapper) -> FullText | None:
    """Full text of the connection's database; None if there is none for its vendor."""
    return _BY_VENDOR.get(connection.vendor)
