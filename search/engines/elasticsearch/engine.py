"""The engine that stands on a cluster of Elasticsearch."""

from search.engines.base import EngineStatus, Progress, SearchEngine
from search.engines.elasticsearch.catching_up import ENGINE, catch_up, known_version, sweep
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.rebuilding import rebuild, rollback
from search.engines.elasticsearch.searching import base_search, find
from search.engines.elasticsearch.status import status
from search.engines.elasticsearch.suggesting import suggest
from search.queries import SearchQuery
from search.results import SearchResults
from search.suggestions import Suggestions, SuggestQuery


class ElasticsearchEngine(SearchEngine):
    """Fed by the worker, from the entries; asked once a search."""

    name = ENGINE
    has_own_index = True

    def search(self, query: SearchQuery) -> SearchResults:
        return find(query) if query.asks else SearchResults(page_size=query.page_size)

    def suggest(self, query: SuggestQuery) -> Suggestions:
        return Suggestions(suggest(query) if query.asks else ())

    def ping(self) -> None:
        with failures_of_ours():
            base_search()[:0].execute()

    def known_version(self) -> int:
        return known_version()

    def catch_up(self) -> int:
        return catch_up()

    def sweep(self) -> int:
        return sweep()

    def rebuild(self, progress: Progress | None = None) -> None:
        rebuild(progress)

    def rollback(self) -> bool:
        return rollback()

    def status(self) -> EngineStatus:
        return status()
