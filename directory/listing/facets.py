"""What a list can be narrowed by, with how many offices each choice would leave.

The counts of a filter respect what is asked by the others, not by itself: they say what choosing
would give. Those of accessibility, where all choices must hold, say what one more would leave.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils.text import capfirst

from directory.enums import AccessFeature, Availability
from directory.listing.filters import NOW, Conditions, OfficeFilterSet
from directory.rows.people import OfficeArea

EVERYTHING = Q(pk__isnull=False)


@dataclass(frozen=True)
class Choice:
    """One value of a facet and the number of offices with it."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """A group of choices; ``name`` is its parameter, ``is_refused`` if it had a value unknown."""

    name: str
    legend: str
    choices: list[Choice]
    is_refused: bool = False


class Counts:
    """How many offices there are, in two queries for the whole page.

    ``offices`` are all pages of the list that keep facts, not narrowed yet.
    """

    def __init__(self, offices: QuerySet[Any], filters: OfficeFilterSet) -> None:
        self._offices = offices.order_by()
        self._filters = filters

    @property
    def found(self) -> int:
        """Offices that all filters leave."""
        return self._sum("found")

    def without(self, name: str) -> int:
        """Offices that would be left if one filter were dropped."""
        return self._sum(f"without_{name}")

    @cached_property
    def facets(self) -> list[Facet]:
        """Facets with what occurs in the list or is chosen."""
        facets = (
            self._facet("open", {NOW: self._sum("now")} if self._rows else {}),
            self._facet("kind", {row["kind"]: row["of_kind"] for row in self._rows}),
            self._districts(),
            self._facet("access", self._features()),
        )
        return [facet for facet in facets if facet.choices]

    @cached_property
    def _rows(self) -> list[dict[str, Any]]:
        """A row for each kind that occurs; what is not asked by kind is their sum."""
        conditions = self._filters.conditions
        everything = together(conditions.values())
        counts = {
            "found": everything,
            "now": leaving(conditions, "open") & self._filters.open_now,
            "of_kind": leaving(conditions, "kind"),
            **{f"without_{name}": leaving(conditions, name) for name in conditions},
        }
        for name in AccessFeature.values:
            has = Q(**{name: Availability.YES})
            counts |= {f"all_{name}": has, f"with_{name}": everything & has}
        counted = {name: Count("pk", filter=condition) for name, condition in counts.items()}
        return list(self._offices.values("kind").annotate(**counted))

    def _sum(self, name: str) -> int:
        return sum(row[name] for row in self._rows)

    def _features(self) -> dict[str, int]:
        occurring = (name for name in AccessFeature.values if self._sum(f"all_{name}"))
        return {name: self._sum(f"with_{name}") for name in occurring}

    def _districts(self) -> Facet:
        """Districts that an office of the list serves, in their own order."""
        narrowed = self._offices.filter(leaving(self._filters.conditions, "district"))
        rows = OfficeArea.objects.filter(office__in=self._offices).values("district")
        counted = Count("office", distinct=True, filter=Q(office__in=narrowed))
        named = rows.annotate(name=F("district__name"), place=F("district__sort_order"))
        listed = named.annotate(number=counted).order_by("place", "name")
        labels = {str(row["district"]): row["name"] for row in listed}
        return self._facet(
            "district", {str(row["district"]): row["number"] for row in listed}, labels
        )

    def _facet(
        self, name: str, counts: Mapping[str, int], labels: Mapping[str, Any] | None = None
    ) -> Facet:
        bound = self._filters.form[name]
        labels = dict(bound.field.choices) if labels is None else labels
        chosen = bound.value() or ()
        choices = [
            Choice(value, capfirst(str(label)), counts.get(value, 0), value in chosen)
            for value, label in labels.items()
            if value in counts or value in chosen
        ]
        return Facet(name, str(bound.label), choices, bool(bound.errors))


def together(conditions: Iterable[Q]) -> Q:
    """All of the conditions; true of every office where there are none."""
    return reduce(and_, conditions, EVERYTHING)


def leaving(conditions: Conditions, name: str) -> Q:
    """All conditions but that of one filter."""
    return together(condition for other, condition in conditions.items() if other != name)
