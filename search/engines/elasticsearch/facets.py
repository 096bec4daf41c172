"""Counts of facets in the request that also finds the hits."""

from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Q, Search
from elasticsearch.dsl.aggs import Filter, Terms
from elasticsearch.dsl.query import Bool, Query

from search.queries import SearchQuery
from search.results import FACETS

MOST_VALUES = 500


def add_facets(search: Search, query: SearchQuery) -> Search:
    """Choices narrow the hits after the counting; each facet's counts leave out its own."""
    for facet in FACETS:
        values = Terms(field=facet, size=MOST_VALUES)
        search.aggs.bucket(facet, Filter(chosen(query, without=facet))).bucket("values", values)
    return search.post_filter(chosen(query))


def chosen(query: SearchQuery, without: str = "") -> Query:
    """What is chosen, less the facet ``without``."""
    choices: dict[str, Sequence[str | int]] = {
        "kind": query.kinds,
        "section": query.sections,
        "year": query.years,
    }
    chosen = {name: list(values) for name, values in choices.items() if values and name != without}
    return Bool(filter=[Q("terms", **{name: values}) for name, values in chosen.items()])


def read_facets(aggregations: Any) -> dict[str, dict[str, int]]:
    """``{"kind": {"news": 3}, …}``; facets without values are left out."""
    found = {}
    for facet in FACETS:
        buckets = aggregations[facet]["values"]["buckets"]
        if buckets:
            found[facet] = {str(bucket["key"]): bucket["doc_count"] for bucket in buckets}
    return found
