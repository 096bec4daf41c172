"""Counts of facets in the statement that also finds the hits."""

from search.fulltext.match import Bound, Match
from search.results import FACETS


def counts_sql(match: Match) -> Bound:
    """``SELECT facet, value, count, 0.0`` for each value and the total, over ``matches``.

    A facet's counts leave out what is chosen in that facet itself: they say what one would get
    by choosing more.
    """
    chosen, parameters = match.chosen()
    selects = [f"SELECT 'total' AS facet, '' AS value, COUNT(*), 0.0 FROM matches WHERE {chosen}"]
    for facet in FACETS:
        others, values = match.chosen(without=facet)
        selects.append(
            f"SELECT '{facet}', CAST({facet} AS TEXT), COUNT(*), 0.0 FROM matches"
            f" WHERE {facet} IS NOT NULL AND {others} GROUP BY {facet}"
        )
        parameters = [*parameters, *values]
    return "\nUNION ALL ".join(selects), parameters
