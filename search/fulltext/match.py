"""What to look for in a full-text index, apart from any database's language."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from search.models import scope_term
from search.queries import Group, Phrase, SearchQuery

Bound = tuple[str, list[str | int]]
TOPICS = "search_searchtopic"


@dataclass(frozen=True)
class Match:
    """A query of which ``required`` groups must match; ``today`` is what ages are counted from."""

    query: SearchQuery
    required: int
    today: dt.date

    @property
    def sets(self) -> Iterator[tuple[Group, ...]]:
        """Groups that must match together; any of these sets will do."""
        return combinations(self.query.groups, self.required)

    @property
    def typed(self) -> Phrase:
        """What was typed as a row of words, if that can only be where all words are."""
        query = self.query
        is_whole = self.required == len(query.groups) and not query.phrases
        return query.typed if is_whole and len(query.typed) > 1 else ()

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms that lift an entry, each once."""
        words = (sorted(group.terms) for group in self.query.groups)
        found = [term for terms in (*words, *self.query.phrases) for term in terms]
        return tuple(dict.fromkeys(found))

    @property
    def scope(self) -> str:
        """The term of the query's site and language."""
        return scope_term(self.query.site_id, self.query.locale)

    def chosen(self, without: str = "") -> Bound:
        """SQL over ``matches`` for what is chosen in facets other than ``without``."""
        query = self.query
        facets: dict[str, tuple[str | int, ...]] = {
            "kind": query.kinds,
            "section": query.sections,
            "year": query.years,
        }
        parts = [(name, values) for name, values in facets.items() if values and name != without]
        tests = [(f"{name} IN ({places(values)})", list(values)) for name, values in parts]
        tests += [_has(*topic) for topic in query.topic_values.items() if topic[0] != without]
        sql = " AND ".join(test for test, _ in tests)
        return sql or "TRUE", [value for _, values in tests for value in values]


def places(values: Collection[object]) -> str:
    """Places for the values of a list."""
    return ", ".join(["%s"] * len(values))


def _has(facet: str, values: Sequence[str]) -> Bound:
    """Whether the entry of a match has one of these topics."""
    sql = f"""EXISTS (
        SELECT 1 FROM {TOPICS}
        WHERE entry_id = matches.id AND facet = %s AND value IN ({places(values)})
    )"""
    return sql, [facet, *values]
