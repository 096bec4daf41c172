"""Statements that PostgreSQL plans once: planning took up to a third of a search."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from search.fulltext.match import places


def prepared_cursor(connection: BaseDatabaseWrapper) -> CursorWrapper:
    """A cursor for statements that come again and again with other values.

    Django's own cursors write the values into a statement, which makes each a new one to
    PostgreSQL. Nothing is prepared where the setting ``DATABASE_PREPARED_STATEMENTS`` is off.
    """
    if connection.vendor != "postgresql":
        return connection.cursor()
    from search.fulltext.postgresql_cursor import PreparingCursor

    connection.ensure_connection()
    cursor: Any = PreparingCursor(connection.connection)
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    return wrap(cursor)


def one_of(connection: BaseDatabaseWrapper, values: Sequence[int]) -> tuple[str, list[Any]]:
    """SQL and parameters of ``… is one of these``; on PostgreSQL the same for any number."""
    if connection.vendor == "postgresql":
        return "= ANY(%s)", [list(values)]
    return f"IN ({places(values)})", list(values)
