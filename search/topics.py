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


def labels_to_offer(
    request: HttpRequest, facets: Facets, chosen: Collection[Topic], known: TopicLabels
) -> TopicLabels:
    """Of each facet the labels of what is chosen, and of the 20 values that most matches have.

    Only what may be named takes one of these places. ``known`` are the labels of what is chosen;
    where nothing else is found, the plugin is not asked again.
    """
    values = by_facet(chosen)
    offered = {}
    for name, facet in topic_facets().items():
        counts, own = facets.get(name, {}), values.get(name, ())
        labels = known.get(name, {})
        if not labels.keys() >= counts.keys():
            labels = _labels(facet, request, {*own, *counts})
        named = [value for value in counts if value in labels]
        most = {*own, *nlargest(MOST_OFFERED, named, counts.__getitem__)}
        offered[name] = {value: label for value, label in labels.items() if value in most}
    return offered


def _labels(facet: TopicFacet, request: HttpRequest, values: Collection[str]) -> Mapping[str, str]:
    """What the plugin says; where it fails, pages are found all the same."""
    try:
        return facet.labels(request, values)
    except Exception:
        logger.exception("A plugin failed to name topics of the search.")
        return {}
