"""The seam between the search and whatever does the searching."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import dataclass

from search.queries import SearchQuery
from search.results import SearchResults


@dataclass(frozen=True)
class EngineStatus:
    """How an engine stands: entries it should hold, entries it holds, and if it can answer."""

    expected: int
    indexed: int
    ready: bool

    @property
    def is_clean(self) -> bool:
        return self.ready and self.expected == self.indexed


class SearchEngine(ABC):
    """Finds entries by the terms of an analysed query.

    All engines get the same terms (search.analysis) and answer with the same dataclasses;
    tests/contract/search_engine.py says what each must do.
    """

    name: str

    @abstractmethod
    def search(self, query: SearchQuery) -> SearchResults:
        """Hits of one page, counts of kinds and the total.

        All words must match; if nothing has them all, any of them, and the results say so.
        """

    @abstractmethod
    def index(self, entry_ids: Collection[int]) -> None:
        """Take up entries whose rows were written."""

    @abstractmethod
    def remove(self, entry_ids: Collection[int]) -> None:
        """Forget entries whose rows were deleted."""

    @abstractmethod
    def rebuild(self) -> None:
        """Make the engine's index from nothing out of the rows."""

    @abstractmethod
    def status(self) -> EngineStatus:
        """Whether the engine holds what the rows say."""
