"""Facets that other plugins bring, and their words (hook ``register_search_topics``)."""

import logging
from collections.abc import Collection, Iterable, Mapping
from heapq import nlargest
from operator import attrgetter

from django.http import HttpRequest
from wagtail import hooks

from core.search_topics import Topic, TopicFacet
from search.queries import by_facet
from search.results import FACETS, Facets

logger = logging.getLogger(__name__)
MOST_OFFERED = 20
RESERVED = frozenset({"q", "page", "total", "matched", *FACETS})

TopicLabels = Mapping[str, Mapping[str, str]]


def topic_facets() -> dict[str, TopicFacet]:
    """Facets by their names, in their order; of one name the first counts."""
    asked = (facet for hook in hooks.get_hooks("register_search_topics") for facet in hook())
    facets: dict[str, TopicFacet] = {}
    for facet in sorted(asked, key=attrgetter("order")):
        facets.setdefault(facet.name, facet)
    return facets


def topic_labels(request: HttpRequest, topics: Iterable[Topic]) -> TopicLabels:
    """Labels of those topics that the reader may be told, by facet and value, in their order."""
    facets = topic_facets()
    return {
        name: _labels(facets[name], request, values)
        for name, values in by_facet(topics).items()
        if name in facets
    }


def topics_to_offer(facets: Facets, chosen: Collection[Topic]) -> list[Topic]:
    """Of each facet what is chosen, and the 20 values that most matches have."""
    found = list(chosen)
    for name in topic_facets():
        counts = facets.get(name, {})
        found += (
            Topic(name, value) for value in nlargest(MOST_OFFERED, counts, counts.__getitem__)
        )
    return list(dict.fromkeys(found))


def _labels(facet: TopicFacet, request: HttpRequest, values: Collection[str]) -> Mapping[str, str]:
    """What the plugin says; where it fails, pages are found all the same."""
    try:
        return facet.labels(request, values)
    except Exception:
        logger.exception("A plugin failed to name topics of the search.")
        return {}
