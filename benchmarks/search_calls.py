"""The two calls that are compared: ours from text to hits, and the bare statements of it."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from benchmarks.search_corpus import SITES
from search.engines import get_engine
from search.parsing import build_query
from search.queries import SearchQuery


def query_of(question: str) -> SearchQuery:
    """The analysed question on the first site, in Polish."""
    return build_query(question, "pl", SITES[0])


def our_call(question: str) -> Callable[[], Any]:
    """Analysis, SQL, counts, and ten hits with their texts."""
    return lambda: get_engine().search(query_of(question))


def bare_call(question: str) -> Callable[[], Any]:
    """The full-text statements that our call sends, sent by themselves."""
    statements = _statements(question)

    def call() -> list[Any]:
        with connection.cursor() as cursor:
            return [_rows(cursor, *statement) for statement in statements]

    return call


def _statements(question: str) -> list[tuple[str, Any]]:
    sent: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "WITH" in sql:
            sent.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        our_call(question)()
    return sent


def _rows(cursor: Any, sql: str, params: Any) -> list[Any]:
    cursor.execute(sql, params)
    return list(cursor.fetchall())
