"""Choices of the list of services, each with what it would find beside the other choices."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from directory.services.filters import ServiceFilterSet, sources

Row = dict[str, set[str]]
FACTS = {"situation": "life_situations", "group": "target_groups"}


@dataclass(frozen=True)
class Choice:
    """One value; ``count`` is how many services the list would have with it."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """Something by which one may choose; ``name`` is its parameter in the address."""

    name: str
    legend: str
    choices: list[Choice]


def service_facets(filters: ServiceFilterSet, services: Any) -> list[Facet]:
    """Facets with something to choose; a count respects what is chosen in the other facets.

    ``services`` is the list before any filter; two queries in all.
    """
    rows, chosen = _rows(services), _chosen(filters)
    facets = [
        Facet(
            name,
            str(filters.form.fields[name].label),
            list(_choices(filters, name, _counts(rows, chosen, name), chosen[name])),
        )
        for name in chosen
    ]
    return [facet for facet in facets if facet.choices]


def _rows(services: Any) -> list[Row]:
    """What each service has, by facet."""
    keys = services.values("translation_key")
    facts = sources().filter(translation_key__in=keys)
    offices: dict[int, set[str]] = defaultdict(set)
    for pk, office in facts.filter(places__isnull=False).values_list("pk", "places__office_id"):
        offices[pk].add(str(office))
    return [
        {"situation": set(situations), "group": set(groups), "office": offices[pk]}
        for pk, situations, groups in facts.values_list("pk", *FACTS.values())
    ]


def _chosen(filters: ServiceFilterSet) -> dict[str, set[str]]:
    filters.form.is_valid()
    cleaned: dict[str, Any] = getattr(filters.form, "cleaned_data", {})
    return {
        name: {str(getattr(value, "pk", value)) for value in cleaned.get(name) or ()}
        for name in ("situation", "group", "office")
    }


def _counts(rows: list[Row], chosen: dict[str, set[str]], name: str) -> Counter[str]:
    others = {facet: values for facet, values in chosen.items() if values and facet != name}
    left = (row for row in rows if all(row[facet] & others[facet] for facet in others))
    return Counter(value for row in left for value in row[name])


def _choices(
    filters: ServiceFilterSet, name: str, counts: Counter[str], chosen: set[str]
) -> Iterator[Choice]:
    for value, label in filters.form.fields[name].choices:
        text = str(value)
        if counts[text] or text in chosen:
            yield Choice(text, str(label), counts[text], text in chosen)
