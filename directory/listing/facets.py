"""What a list can be narrowed by, with how many offices each choice would leave.

The counts of a filter respect what is asked by the others, not by itself: they say what choosing
would give. Those of accessibility, where all choices must hold, say what one more would leave.
"""

from collections.abc import Iterable
from functools import cached_property, reduce
from operator import and_
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, QuerySet

from core.facets import Facet, facet_of
from directory.enums import AccessFeature, Availability
from directory.listing.filters import NOW, Conditions, OfficeFilterSet
from directory.rows.people import OfficeArea

EVERYTHING = Q(pk__isnull=False)


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
        return self._number()

    def without(self, name: str) -> int:
        """Offices that would be left if one filter were dropped."""
        return self._number(besides=name)

    def facets(self) -> list[Facet]:
        """Facets with what occurs in the list or is chosen."""
        facets = (
            facet_of(self._filters.form, "open", self._open()),
            facet_of(self._filters.form, "kind", self._kinds()),
            self._districts(),
            facet_of(self._filters.form, "access", self._features()),
        )
        return [facet for facet in facets if facet.choices]

    @cached_property
    def _groups(self) -> list[dict[str, Any]]:
        """Numbers of offices that are alike in all that is counted; few, however many offices."""
        conditions = {**self._filters.conditions, "open": self._filters.open_now}
        asked = {
            _asked(name): ExpressionWrapper(condition, BooleanField())
            for name, condition in conditions.items()
        }
        alike = self._offices.annotate(**asked).values("kind", *AccessFeature.values, *asked)
        return list(alike.annotate(number=Count("pk")))

    def _number(self, besides: str | None = None, **facts: Any) -> int:
        """Offices with the facts that the filters leave, one filter set aside."""
        held = {_asked(name): True for name in self._filters.conditions if name != besides}
        wanted = (held | facts).items()
        groups = (one for one in self._groups if all(one[name] == fact for name, fact in wanted))
        return sum(group["number"] for group in groups)

    def _open(self) -> dict[str, int]:
        return {NOW: self._number(besides="open", **{_asked("open"): True})} if self._groups else {}

    def _kinds(self) -> dict[str, int]:
        kinds = {group["kind"] for group in self._groups}
        return {kind: self._number(besides="kind", kind=kind) for kind in kinds}

    def _features(self) -> dict[str, int]:
        yes = Availability.YES
        groups = self._groups
        occurring = [
            name for name in AccessFeature.values if any(one[name] == yes for one in groups)
        ]
        return {name: self._number(**{name: yes}) for name in occurring}

    def _districts(self) -> Facet:
        """Districts that an office of the list serves, in their own order."""
        others = leaving(self._filters.conditions, "district")
        narrowed = Q(office__in=self._offices.filter(others)) if others != EVERYTHING else None
        rows = OfficeArea.objects.filter(office__in=self._offices).values("district")
        counted = Count("office", distinct=True, filter=narrowed)
        named = rows.annotate(name=F("district__name"), place=F("district__sort_order"))
        listed = named.annotate(number=counted).order_by("place", "name")
        labels = {str(row["district"]): row["name"] for row in listed}
        return facet_of(
            self._filters.form,
            "district",
            {str(row["district"]): row["number"] for row in listed},
            labels,
        )


def _asked(name: str) -> str:
    """The column that says whether an office is what a filter asks for."""
    return f"is_{name}"


def together(conditions: Iterable[Q]) -> Q:
    """All of the conditions; true of every office where there are none."""
    return reduce(and_, conditions, EVERYTHING)


def leaving(conditions: Conditions, name: str) -> Q:
    """All conditions but that of one filter."""
    return together(condition for other, condition in conditions.items() if other != name)
