"""The embedded engine: the full text of the site's own database."""

from collections.abc import Collection
from dataclasses import replace

from django.db import connection

from search.engines.base import EngineStatus, SearchEngine
from search.engines.hits import read_hits
from search.fulltext import FullText, full_text_of
from search.fulltext.base import Match
from search.models import SearchEntry
from search.queries import SearchQuery
from search.results import SearchResults


class DatabaseEngine(SearchEngine):
    """FTS5 on SQLite, tsvector on PostgreSQL. The database keeps the index by itself."""

    name = "database"

    def search(self, query: SearchQuery) -> SearchResults:
        if not query.groups:
            return SearchResults(page_size=query.page_size)
        results = self._page(query, all_groups=True)
        if not results.kinds and len(query.groups) > 1:
            results = replace(self._page(query, all_groups=False), relaxed=True)
        return results

    def index(self, entry_ids: Collection[int]) -> None:
        """Nothing to do: triggers or a generated column follow the rows."""

    def remove(self, entry_ids: Collection[int]) -> None:
        """Nothing to do: see :meth:`index`."""

    def rebuild(self) -> None:
        _full_text().rebuild(connection)

    def status(self) -> EngineStatus:
        full_text = _full_text()
        ready = full_text.exists(connection)
        indexed = full_text.count(connection) if ready else 0
        return EngineStatus(SearchEntry.objects.count(), indexed, ready)

    def _page(self, query: SearchQuery, *, all_groups: bool) -> SearchResults:
        """The page asked for, or the last one if there are not so many."""
        results = self._run(query, all_groups=all_groups)
        if results.hits or not results.total:
            return results
        return self._run(replace(query, page=results.pages), all_groups=all_groups)

    def _run(self, query: SearchQuery, *, all_groups: bool) -> SearchResults:
        kinds, scores = _rows(query, all_groups=all_groups)
        chosen = query.kinds or kinds
        return SearchResults(
            hits=read_hits(scores),
            kinds=kinds,
            total=sum(kinds.get(kind, 0) for kind in chosen),
            page=query.page,
            page_size=query.page_size,
        )


def _full_text() -> FullText:
    full_text = full_text_of(connection)
    if full_text is None:
        raise NotImplementedError(f"no full text for {connection.vendor} (search.E003)")
    return full_text


def _rows(query: SearchQuery, *, all_groups: bool) -> tuple[dict[str, int], dict[int, float]]:
    """Counts by kind, and scores by entry id."""
    match = Match(
        groups=query.groups,
        all_groups=all_groups,
        site_id=query.site_id,
        locale=query.locale,
        kinds=query.kinds,
        limit=query.page_size,
        offset=query.offset,
    )
    kinds: dict[str, int] = {}
    scores: dict[int, float] = {}
    with connection.cursor() as cursor:
        cursor.execute(*_full_text().sql(match))
        for kind, number, score in cursor.fetchall():
            if kind is None:
                scores[number] = score
            else:
                kinds[kind] = number
    return kinds, scores
