"""By what the results may be narrowed: kinds, sections and years with their counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from core.enums import SearchKind
from search.requests import SearchRequest
from search.results import SearchResults


@dataclass(frozen=True)
class Choice:
    """One value of a facet; ``remove_url`` leads to the results without it."""

    value: str
    label: str
    count: int
    is_chosen: bool
    remove_url: str


@dataclass(frozen=True)
class Facet:
    """Something by which one may choose; ``name`` is its parameter in the address."""

    name: str
    legend: str
    choices: list[Choice]

    @property
    def is_telling(self) -> bool:
        """Whether there is anything to choose, or to take away."""
        return len(self.choices) > 1 or bool(self.chosen)

    @property
    def chosen(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.is_chosen]


def facets_of(
    request: SearchRequest, results: SearchResults, sections: Mapping[int, str]
) -> list[Facet]:
    """Facets that tell something; ``sections`` are the titles of those that may be named."""
    labels: dict[str, dict[str, str]] = {
        "kind": {kind.value: str(kind.label) for kind in SearchKind},
        "section": {str(pk): title for pk, title in sections.items()},
        "year": {year: year for year in _years(request, results)},
    }
    legends = {
        "kind": gettext("What kind of page"),
        "section": gettext("In which section"),
        "year": gettext("From which year"),
    }
    facets = [
        Facet(name, legends[name], list(_choices(name, labels[name], request, results)))
        for name in labels
    ]
    return [facet for facet in facets if facet.is_telling]


def _choices(
    name: str, labels: Mapping[str, str], request: SearchRequest, results: SearchResults
) -> Iterator[Choice]:
    """Values that have matches or are chosen, in the order of ``labels``."""
    counts, chosen = results.facets.get(name, {}), request.choices[name]
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
