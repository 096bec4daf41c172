"""Counts of facets in the statement that also finds the hits, where SQL counts quickest."""

from collections.abc import Iterator

from search.fulltext.match import TOPICS, Bound, Match, places
from search.results import FACETS


def counts_sql(match: Match) -> Bound:
    """``SELECT facet, value, count`` for each value, the total and all matches.

    A facet's counts leave out what is chosen in that facet itself: they say what one would get
    by choosing more.
    """
    chosen, parameters = match.chosen()
    selects = [
        f"SELECT 'total' AS facet, '' AS value, COUNT(*) FROM matches WHERE {chosen}",
        "SELECT 'matched', '', COUNT(*) FROM matches",
    ]
    for facet in FACETS:
        others, values = match.chosen(without=facet)
        selects.append(
            f"SELECT '{facet}', CAST({facet} AS TEXT), COUNT(*) FROM matches"
            f" WHERE {facet} IS NOT NULL AND {others} GROUP BY {facet}"
        )
        parameters = [*parameters, *values]
    for select, values in _topics(match):
        selects.append(select)
        parameters = [*parameters, *values]
    return "\nUNION ALL ".join(selects), parameters


def _topics(match: Match) -> Iterator[Bound]:
    """All facets in which nothing is chosen are counted at once, the others one by one."""
    chosen = list(match.query.topic_values)
    rest = f"facet NOT IN ({places(chosen)})" if chosen else "TRUE"
    yield _topic_counts(match.chosen(), (rest, list(chosen)))
    for facet in chosen:
        yield _topic_counts(match.chosen(without=facet), ("facet = %s", [facet]))


def _topic_counts(left: Bound, of: Bound) -> Bound:
    sql = f"""SELECT facet, value, COUNT(*) FROM {TOPICS}
        WHERE entry_id IN (SELECT id FROM matches WHERE {left[0]}) AND {of[0]}
        GROUP BY facet, value"""
    return sql, [*left[1], *of[1]]
