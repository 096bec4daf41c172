"""What differs between databases: how the index is made and how a match is written."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

Groups = Sequence[Sequence[str]]

# How much a match weighs by where it stands; lemmas in three fields, then exact forms anywhere.
TITLE, SUMMARY, BODY, FORMS = 10.0, 3.0, 1.0, 0.5

# One pass over the matches gives the counts of kinds and the best hits.
PAGE_SQL = """
, counts AS (SELECT kind, COUNT(*) AS entries FROM matches GROUP BY kind),
best AS (
    SELECT id, score FROM matches WHERE {kinds} ORDER BY score DESC, id LIMIT %s OFFSET %s
)
SELECT kind, entries, 0.0 FROM counts UNION ALL SELECT NULL, id, score FROM best
"""


@dataclass(frozen=True)
class Match:
    """What to look for: every group (or any, if not ``all_groups``) by one of its terms."""

    groups: Groups
    all_groups: bool
    site_id: int
    locale: str
    kinds: tuple[str, ...] = ()
    limit: int = 10
    offset: int = 0


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
    def expression(self, match: Match) -> str:
        """The groups in the database's own query language."""

    @abstractmethod
    def matches_sql(self) -> str:
        """``WITH matches AS (…)`` of id, kind, score; takes expression, site, locale."""

    def create(self, connection: BaseDatabaseWrapper) -> None:
        """Make the index again from nothing."""
        _execute(connection, [*self.remove_statements(), *self.statements()])

    def rebuild(self, connection: BaseDatabaseWrapper) -> None:
        """Fill the index again, or make it if it is not there."""
        if self.exists(connection):
            _execute(connection, self.refill_statements())
        else:
            self.create(connection)

    def sql(self, match: Match) -> tuple[str, list[str | int]]:
        """The one statement of a search, and its parameters."""
        places = ", ".join(["%s"] * len(match.kinds))
        kinds = f"kind IN ({places})" if match.kinds else "TRUE"
        parameters: list[str | int] = [self.expression(match), match.site_id, match.locale]
        return (
            self.matches_sql() + PAGE_SQL.format(kinds=kinds),
            [*parameters, *match.kinds, match.limit, match.offset],
        )


def _execute(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
