"""By what the results may be narrowed: kinds, topics, sections and years with their counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from core import facets
from core.enums import SearchKind
from search.requests import SearchRequest
from search.results import SearchResults
from search.topics import TopicLabels, topic_facets

Labels = Mapping[str, str]


@dataclass(frozen=True)
class Choice(facets.Choice):
    """``remove_url`` leads to the results without it."""

    remove_url: str


@dataclass(frozen=True)
class Facet(facets.Facet):
    """Shown where it tells something."""

    choices: Sequence[Choice]

    @property
    def is_telling(self) -> bool:
        """Whether there is anything to choose, or to take away."""
        return len(self.choices) > 1 or bool(self.chosen)

    @property
    def chosen(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.is_chosen]


@dataclass(frozen=True)
class TopicsFacet(Facet):
    """A facet of topics, of which a match may have several or none; there are ``total`` matches."""

    total: int = 0

    @property
    def is_telling(self) -> bool:
        """Whether any choice would leave something out, or is made."""
        return bool(self.chosen) or any(choice.count < self.total for choice in self.choices)


def facets_of(
    request: SearchRequest,
    results: SearchResults,
    sections: Mapping[int, str],
    topics: TopicLabels,
) -> list[Facet]:
    """Facets that tell something; ``sections`` and ``topics`` are what may be named."""
    kinds = {kind.value: str(kind.label) for kind in SearchKind}
    titles = {str(pk): title for pk, title in sections.items()}
    years = {year: year for year in _years(request, results)}
    found = [
        _facet("kind", gettext("What kind of page"), kinds, request, results),
        *_topics(topics, request, results),
        _facet("section", gettext("In which section"), titles, request, results),
        _facet("year", gettext("From which year"), years, request, results),
    ]
    return [facet for facet in found if facet.is_telling]


def _facet(
    name: str, legend: str, labels: Labels, request: SearchRequest, results: SearchResults
) -> Facet:
    return Facet(name, legend, list(_choices(name, labels, request, results)))


def _topics(
    topics: TopicLabels, request: SearchRequest, results: SearchResults
) -> Iterator[TopicsFacet]:
    for name, facet in topic_facets().items():
        choices = list(_choices(name, topics.get(name, {}), request, results))
        yield TopicsFacet(name, str(facet.legend), choices, total=results.total)


def _choices(
    name: str, labels: Labels, request: SearchRequest, results: SearchResults
) -> Iterator[Choice]:
    """Values that have matches or are chosen, in the order of ``labels``."""
    counts, chosen = results.facets.get(name, {}), request.choices.get(name, ())
    for value, label in labels.items():
        if value in counts or value in chosen:
            yield Choice(
                value=value,
                label=label,
                count=counts.get(value, 0),
                is_chosen=value in chosen,
                remove_url=request.without(name, value).query_string(),
            )


def _years(request: SearchRequest, results: SearchResults) -> list[str]:
    """The newest first."""
    known = {*results.facets.get("year", {}), *request.choices["year"]}
    return sorted(known, key=int, reverse=True)
