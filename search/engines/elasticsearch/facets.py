"""Counts of facets in the request that also finds the hits."""

from collections.abc import Mapping, Sequence
from typing import Any

from elasticsearch.dsl import Q, Search
from elasticsearch.dsl.aggs import Filter, Terms
from elasticsearch.dsl.query import Bool, MatchAll, Query

from search.queries import SearchQuery, by_facet
from search.results import FACETS

MOST_VALUES = 500
MOST_TOPICS = 2_000
TOPICS, OWN, MATCHED = "topics", "topics_", "matched"


def add_facets(search: Search, query: SearchQuery) -> Search:
    """Choices narrow the hits after the counting; each facet's counts leave out its own."""
    for facet in FACETS:
        values = Terms(field=facet, size=MOST_VALUES)
        search.aggs.bucket(facet, Filter(chosen(query, without=facet))).bucket("values", values)
    search.aggs.bucket(MATCHED, Filter(MatchAll()))
    values = Terms(field=TOPICS, size=MOST_TOPICS)
    search.aggs.bucket(TOPICS, Filter(chosen(query))).bucket("values", values)
    for facet in query.topic_values:
        values = Terms(field=TOPICS, size=MOST_TOPICS, include=f"{facet}:.*")
        own = search.aggs.bucket(OWN + facet, Filter(chosen(query, without=facet)))
        own.bucket("values", values)
    return search.post_filter(chosen(query))


def chosen(query: SearchQuery, without: str = "") -> Query:
    """What is chosen, less the facet ``without``."""
    choices: dict[str, Sequence[str | int]] = {
        "kind": query.kinds,
        "section": query.sections,
        "year": query.years,
    }
    tests = [(name, list(values)) for name, values in choices.items() if values and name != without]
    topics = [topic for topic in query.topics if topic.facet != without]
    tests += (
        (TOPICS, [str(topic) for topic in topics if topic.facet == facet])
        for facet in by_facet(topics)
    )
    return Bool(filter=[Q("terms", **{name: values}) for name, values in tests])


def read_facets(aggregations: Any) -> dict[str, dict[str, int]]:
    """``{"kind": {"news": 3}, …}``; facets without values are left out."""
    found = {facet: _counts(aggregations[facet]) for facet in FACETS}
    found |= _topics(_counts(aggregations[TOPICS]))
    for name in aggregations:
        if name.startswith(OWN):
            found |= {name.removeprefix(OWN): {}, **_topics(_counts(aggregations[name]))}
    return {facet: counts for facet, counts in found.items() if counts}


def _counts(aggregation: Any) -> dict[str, int]:
    buckets = aggregation["values"]["buckets"]
    return {str(bucket["key"]): bucket["doc_count"] for bucket in buckets}


def _topics(counts: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """``{"group:seniors": 3}`` → ``{"group": {"seniors": 3}}``."""
    found: dict[str, dict[str, int]] = {}
    for topic, count in counts.items():
        facet, _, value = topic.partition(":")
        found.setdefault(facet, {})[value] = count
    return found
