"""The calls that are compared: ours from text to answer, and the bare statements of it."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from benchmarks.search_corpus import SITES
from search.engines.database import DatabaseEngine
from search.fulltext.prepared import prepared_cursor
from search.highlighting import Highlighter
from search.parsing import build_query
from search.queries import SearchQuery
from search.suggestions import SuggestQuery, build_suggest_query

Call = Callable[[], Any]


def query_of(question: str) -> SearchQuery:
    """The analysed question on the first site, in Polish."""
    return build_query(question, "pl", SITES[0])


def suggest_query_of(beginning: str) -> SuggestQuery:
    """The analysed beginning on the first site, in Polish."""
    return build_suggest_query(beginning, "pl", SITES[0])


def search_call(question: str) -> Call:
    """Analysis, SQL, counts of facets, and ten hits with their texts."""
    engine = DatabaseEngine()
    return lambda: engine.search(query_of(question))


def suggest_call(beginning: str) -> Call:
    """Analysis, SQL, eight titles."""
    engine = DatabaseEngine()
    return lambda: engine.suggest(suggest_query_of(beginning))


def highlight_call(question: str) -> Call:
    """The found words marked in the titles and texts of one page of hits."""
    query = query_of(question)
    hits = DatabaseEngine().search(query).hits

    def call() -> list[Any]:
        marker = Highlighter(query.terms, query.locale)
        return [(marker.mark(hit.title), marker.snippet((hit.summary, hit.body))) for hit in hits]

    return call


def bare(call: Call) -> Call:
    """The full-text statements that a call sends, sent by themselves in the same way."""
    statements = _statements(call)

    def repeat() -> list[Any]:
        with prepared_cursor(connection) as cursor:
            return [_rows(cursor, *statement) for statement in statements]

    return repeat


def _statements(call: Call) -> list[tuple[str, Any]]:
    sent: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "MATCH" in sql or "@@" in sql:
            sent.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        call()
    return sent


def _rows(cursor: Any, sql: str, params: Any) -> list[Any]:
    cursor.execute(sql, params)
    return list(cursor.fetchall())
