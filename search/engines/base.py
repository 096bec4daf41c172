"""The seam between the search and whatever does the searching."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from search.queries import SearchQuery
from search.results import SearchResults
from search.suggestions import Suggestions, SuggestQuery

Progress = Callable[[int, int], None]


class EngineFailed(Exception):
    """The engine could not answer this one time."""


class EngineUnavailable(EngineFailed):
    """The engine's server does not answer, or not in time."""


class EngineBusy(Exception):
    """Another process does the same work at the moment."""


@dataclass(frozen=True)
class EngineStatus:
    """How an engine stands.

    ``expected`` entries it should hold, ``indexed`` it holds, ``behind`` versions that it has
    not taken up yet, ``ready`` if it can answer; ``note`` says more to an administrator.
    """

    expected: int
    indexed: int
    ready: bool
    behind: int = 0
    note: str = ""

    @property
    def is_clean(self) -> bool:
        return self.ready and not self.behind and self.expected == self.indexed


class SearchEngine(ABC):
    """Finds entries by the terms of an analysed query.

    All engines get the same terms (search.analysis) and answer with the same dataclasses;
    tests/contract/search_engine.py says what each must do. ``search`` and ``suggest`` raise
    EngineUnavailable where a server does not answer.
    ``has_own_index`` says that somebody has to feed it.
    """

    name: str
    has_own_index = False

    @abstractmethod
    def search(self, query: SearchQuery) -> SearchResults:
        """Hits of one page, counts of facets and the total.

        All words must match; if nothing has them all, most, then any (``query.steps``), and
        the results say so.
        """

    @abstractmethod
    def suggest(self, query: SuggestQuery) -> Suggestions:
        """Pages whose title has the whole words and a word that begins with the prefix."""

    @abstractmethod
    def status(self) -> EngineStatus:
        """Whether the engine holds what the rows say."""

    @abstractmethod
    def rebuild(self, progress: Progress | None = None) -> None:
        """Make the engine's index from nothing out of the rows.

        ``progress`` gets the number of entries taken up so far, and of all.
        """

    def known_version(self) -> int | None:
        """The version up to which the engine knows the entries, as the database remembers it.

        None where it reads the entries themselves. No server is asked.
        """
        return None

    def catch_up(self) -> int:
        """Take up what is newer than the index; the number of entries and deletions taken."""
        return 0

    def sweep(self) -> int:
        """Like :meth:`catch_up`, and care for all that is kept; housekeeping calls it."""
        return self.catch_up()

    def ping(self) -> None:
        """Raise EngineUnavailable if a search would; one that asks no server never does."""
        return

    def rollback(self) -> bool:
        """Go back to the index before the last rebuild; False where none is kept."""
        return False
