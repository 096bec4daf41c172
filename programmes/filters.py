"""The facets of programmes: one FilterSet for the index page and the APIs."""

from typing import Any

from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet, ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.models import Site

from core import clock
from core.district import District
from programmes.enums import ProgrammeKind, ProgrammeStatus


def site_districts(request: HttpRequest | None) -> QuerySet[District]:
    """Districts of the site that is asked; all of them where no request is known."""
    districts = District.objects.all()
    return districts.filter(site=Site.find_for_request(request)) if request else districts


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
    area = ModelMultipleChoiceFilter(
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
