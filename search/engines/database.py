"""The embedded engine: the full text of the site's own database."""

from dataclasses import replace

from django.db import connection
from django.utils.translation import gettext as _

from core import clock
from search.engines.base import EngineStatus, Progress, SearchEngine
from search.engines.hits import suggestion_of
from search.fulltext import FullText, full_text_of
from search.fulltext.match import Match
from search.fulltext.prepared import prepared_cursor
from search.models import SearchEntry
from search.queries import SearchQuery
from search.results import SearchResults
from search.suggestions import Suggestions, SuggestQuery


class DatabaseEngine(SearchEngine):
    """FTS5 on SQLite, tsvector on PostgreSQL. The database keeps the index by itself."""

    name = "database"

    def search(self, query: SearchQuery) -> SearchResults:
        if not query.asks:
            return SearchResults(page_size=query.page_size)
        results = SearchResults()
        for required in query.steps:
            results = self._page(query, required)
            if results.has_matches:
                return replace(results, relaxed=required < len(query.groups))
        return results

    def suggest(self, query: SuggestQuery) -> Suggestions:
        if not query.asks:
            return Suggestions()
        with prepared_cursor(connection) as cursor:
            cursor.execute(*_full_text().suggest_sql(query))
            return Suggestions([suggestion_of(*row) for row in cursor.fetchall()])

    def rebuild(self, progress: Progress | None = None) -> None:
        _full_text().rebuild(connection)

    def status(self) -> EngineStatus:
        full_text = _full_text()
        ready = full_text.exists(connection)
        indexed = full_text.count(connection) if ready else 0
        note = "" if ready else _("The full-text index is missing: run manage.py migrate.")
        return EngineStatus(SearchEntry.objects.count(), indexed, ready, note=note)

    def _page(self, query: SearchQuery, required: int) -> SearchResults:
        """The page asked for, or the last one if there are not so many."""
        results = self._run(query, required)
        if query.offset < max(results.total, 1):
            return results
        return self._run(replace(query, page=results.pages), required)

    def _run(self, query: SearchQuery, required: int) -> SearchResults:
        full_text, match = _full_text(), Match(query, required, clock.today())
        with prepared_cursor(connection) as cursor:
            cursor.execute(*full_text.sql(match))
            found = full_text.read(match, cursor.fetchall())
        return SearchResults(
            hits=found.hits,
            facets=found.facets,
            total=found.total,
            page=query.page,
            page_size=query.page_size,
            matched=found.matched,
        )


def _full_text() -> FullText:
    full_text = full_text_of(connection)
    if full_text is None:
        raise NotImplementedError(f"no full text for {connection.vendor} (search.E003)")
    return full_text
