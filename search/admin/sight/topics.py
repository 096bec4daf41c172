"""The topics of an entry, as residents choose among them."""

from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Site

from search.models import SearchEntry
from search.topics import topic_facets, topic_labels


@dataclass(frozen=True)
class FacetTopics:
    """What a page says in one facet, in the reader's words."""

    legend: str
    labels: list[str]


def seen_topics(entry: SearchEntry) -> list[FacetTopics]:
    """Facet by facet, in their order; what residents are not told is left out."""
    topics = [row.topic for row in entry.topic_rows.all()]
    labels = topic_labels(_request_to(entry.site), topics) if topics else {}
    return [
        FacetTopics(str(facet.legend), list(labels[name].values()))
        for name, facet in topic_facets().items()
        if labels.get(name)
    ]


def _request_to(site: Site) -> HttpRequest:
    """As of a resident: the admin of all centres may stand on the address of one."""
    request = HttpRequest()
    request.META |= {"SERVER_NAME": site.hostname, "SERVER_PORT": str(site.port)}
    return request
