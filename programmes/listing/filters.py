"""The facets of programmes: one FilterSet for the index page and the APIs."""

from typing import Any

from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet, MultipleChoiceFilter

from core import clock
from core.district import District
from core.district_filter import DistrictFilter, site_districts
from programmes.enums import ProgrammeKind, ProgrammeStatus


class ProgrammeFilterSet(FilterSet):
    """``kind``, ``status`` and ``area`` (id of a district); each may be given several times."""

    status = MultipleChoiceFilter(
        label=_("Status"),
        choices=ProgrammeStatus.choices,
        widget=CheckboxSelectMultiple,
        method="by_status",
    )
    kind = MultipleChoiceFilter(
        label=_("Kind"),
        choices=ProgrammeKind.choices,
        widget=CheckboxSelectMultiple,
        method="by_kind",
    )
    area = DistrictFilter(
        label=_("Area"),
        queryset=site_districts,
        widget=CheckboxSelectMultiple,
        method="by_area",
    )

    def by_status(self, programmes: Any, name: str, values: list[str]) -> Any:
        return programmes.with_statuses(values, clock.today())

    def by_kind(self, programmes: Any, name: str, values: list[str]) -> Any:
        return programmes.of_kinds(values)

    def by_area(self, programmes: Any, name: str, values: QuerySet[District]) -> Any:
        return programmes.in_areas(values) if values else programmes
