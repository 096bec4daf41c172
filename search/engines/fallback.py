"""An engine with the database behind it: a resident always gets an answer."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from search.engines.base import (
    EngineFailed,
    EngineStatus,
    EngineUnavailable,
    Progress,
    SearchEngine,
)
from search.engines.breaker import Breaker
from search.queries import SearchQuery
from search.results import SearchResults
from search.suggestions import Suggestions, SuggestQuery

logger = logging.getLogger(__name__)
Answer = TypeVar("Answer")


class FallbackEngine(SearchEngine):
    """Asks the first engine, and where it does not answer, the second."""

    def __init__(
        self, first: SearchEngine, second: SearchEngine, breaker: Breaker | None = None
    ) -> None:
        self.first, self.second = first, second
        self.breaker = breaker or Breaker(first.ping)
        self.name = first.name
        self.has_own_index = first.has_own_index

    def search(self, query: SearchQuery) -> SearchResults:
        """``degraded`` says that the second engine answered."""
        return self._ask(
            lambda: self.first.search(query),
            lambda: replace(self.second.search(query), degraded=True),
        )

    def suggest(self, query: SuggestQuery) -> Suggestions:
        """``degraded`` as of :meth:`search`."""
        return self._ask(
            lambda: self.first.suggest(query),
            lambda: replace(self.second.suggest(query), degraded=True),
        )

    def _ask(self, first: Callable[[], Answer], second: Callable[[], Answer]) -> Answer:
        if self.breaker.is_open():
            return second()
        try:
            answer = first()
        except EngineUnavailable as error:
            self.breaker.failed(error)
        except EngineFailed:
            logger.exception("The search server refuses a query; the database answers it.")
        else:
            self.breaker.succeeded()
            return answer
        return second()

    def ping(self) -> None:
        self.first.ping()

    def known_version(self) -> int | None:
        return self.first.known_version()

    def catch_up(self) -> int:
        return self.first.catch_up()

    def sweep(self) -> int:
        return self.first.sweep()

    def rebuild(self, progress: Progress | None = None) -> None:
        self.first.rebuild(progress)

    def rollback(self) -> bool:
        return self.first.rollback()

    def status(self) -> EngineStatus:
        return self.first.status()
