"""While somebody types: titles that begin like it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from search.analysis import analyse
from search.queries import MAX_GROUPS, MAX_LENGTH, Group
from search.stopwords import is_stopword

MIN_PREFIX = 2
LIMIT = 8


@dataclass(frozen=True)
class SuggestQuery:
    """Whole words typed before the cursor, and the beginning of the last one, folded.

    ``sections`` (page ids) narrow what is offered; empty means the whole site.
    """

    locale: str
    site_id: int
    groups: tuple[Group, ...]
    prefix: str
    sections: tuple[int, ...] = ()
    limit: int = LIMIT

    @property
    def asks(self) -> bool:
        """Whether enough was typed to suggest anything."""
        return len(self.prefix) >= MIN_PREFIX or bool(self.groups and self.prefix)


@dataclass(frozen=True)
class Suggestion:
    """A page whose title goes on from what was typed."""

    key: UUID
    title: str
    url: str
    kind: str


@dataclass(frozen=True)
class Suggestions:
    """In their order; ``degraded``: another engine than the chosen one answered."""

    items: Sequence[Suggestion] = ()
    degraded: bool = False


def build_suggest_query(
    text: str, locale: str, site_id: int, sections: tuple[int, ...] = ()
) -> SuggestQuery:
    """The last word of ``text`` is a beginning, the others are whole words."""
    tokens = analyse(text[:MAX_LENGTH], locale)
    if not tokens:
        return SuggestQuery(locale, site_id, (), "")
    *whole, last = tokens
    words = [token for token in whole if not is_stopword(token, locale)]
    groups = tuple(dict.fromkeys(Group.of(token) for token in words))[:MAX_GROUPS]
    return SuggestQuery(locale, site_id, groups, last.folded, sections)
