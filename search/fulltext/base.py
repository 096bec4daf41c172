"""What differs between databases: how the index is made and how a match is written."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext.found import Found
from search.fulltext.match import Bound, Match
from search.suggestions import SuggestQuery

# How much a match weighs by where it stands: lemmas in three fields, then exact forms.
TITLE, SUMMARY, BODY, FORMS = 10.0, 3.0, 1.0, 0.5
# News lose up to this share of their worth, half of it in the first year.
AGEING, DAYS = 0.5, 365.0


class FullText(ABC):
    """The full-text index over ``search_searchtext`` in one kind of database."""

    @abstractmethod
    def statements(self) -> list[str]:
        """SQL that makes the index from nothing and fills it."""

    @abstractmethod
    def remove_statements(self) -> list[str]:
        """SQL that takes the index away, if it is there."""

    @abstractmethod
    def refill_statements(self) -> list[str]:
        """SQL that fills the existing index again, where it could have gone astray."""

    @abstractmethod
    def exists(self, connection: BaseDatabaseWrapper) -> bool:
        """Whether the index and all that keeps it up to date is there."""

    @abstractmethod
    def count(self, connection: BaseDatabaseWrapper) -> int:
        """Entries that the index holds."""

    @abstractmethod
    def sql(self, match: Match) -> Bound:
        """The one statement of a search."""

    @abstractmethod
    def read(self, match: Match, rows: Iterable[tuple[Any, ...]]) -> Found:
        """What the rows of :meth:`sql` say."""

    @abstractmethod
    def suggest_sql(self, query: SuggestQuery) -> Bound:
        """The statement that reads key, title, url and kind of suggestions."""

    def create(self, connection: BaseDatabaseWrapper) -> None:
        """Make the index again from nothing."""
        _execute(connection, [*self.remove_statements(), *self.statements()])

    def rebuild(self, connection: BaseDatabaseWrapper) -> None:
        """Fill the index again, or make it if it is not there."""
        if self.exists(connection):
            _execute(connection, self.refill_statements())
        else:
            self.create(connection)


def weight_sql(match: Match) -> str:
    """The entry's own weight, and for news their age."""
    age = f"ABS({match.today.toordinal()} - e.day)"
    share = f"{1 - AGEING} + {AGEING * DAYS} / ({DAYS} + {age})"
    return f"e.rank * CASE WHEN e.day IS NULL THEN 1.0 ELSE {share} END"


def in_sections(query: SuggestQuery) -> str:
    """`` AND …`` for entries ``e`` of the chosen sections, whose ids are the parameters."""
    places = ", ".join(["%s"] * len(query.sections))
    return f" AND e.section_id IN ({places})" if places else ""


def _execute(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
