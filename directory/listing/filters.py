"""By what residents and other sites narrow the list of offices."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet, MultipleChoiceFilter

from core import clock
from core.district import District
from core.district_filter import DistrictFilter, site_districts
from directory.closures.reading import closures_by_office
from directory.enums import AccessFeature, Availability, OfficeKind
from directory.office.access import ACCESS
from directory.office.page import OfficePage
from directory.office.schedule import is_open, schedules_from
from directory.rows.exceptions import OfficeException
from directory.rows.hours import OfficeSchedule
from directory.rows.monthly import OfficeRule
from directory.rows.people import OfficeArea
from directory.schedules import ClosureDays

NOW = "now"


def served_districts(request: HttpRequest | None) -> QuerySet[District]:
    """Districts that some office serves, of the site that is asked."""
    return site_districts(request).filter(pk__in=OfficeArea.objects.values("district"))


class OfficeFilterSet(FilterSet):
    """``open=now``, ``kind``, ``district`` (id) and ``access``; each may be repeated.

    Several kinds or districts mean any of them, several things about access mean all of them.
    A value that is none of the choices leaves the list as it was.
    """

    open = MultipleChoiceFilter(
        label=_("Hours"),
        choices=[(NOW, _("Open now"))],
        widget=forms.CheckboxSelectMultiple,
        method="by_open",
    )
    kind = MultipleChoiceFilter(
        label=_("Kind"),
        choices=OfficeKind.choices,
        widget=forms.CheckboxSelectMultiple,
        method="by_kind",
    )
    district = DistrictFilter(
        label=_("Area served"),
        queryset=served_districts,
        widget=forms.CheckboxSelectMultiple,
        method="by_district",
    )
    access = MultipleChoiceFilter(
        label=_("Accessibility"),
        choices=AccessFeature.choices,
        widget=forms.CheckboxSelectMultiple,
        method="by_access",
    )

    def offer_what_occurs(self, offices: QuerySet[Any]) -> None:
        """Leave out choices that no office of the list has; to be asked before ``qs``."""
        rows = list(offices.values_list("kind", *ACCESS))
        kinds = {row[0] for row in rows}
        known = {
            name
            for index, name in enumerate(ACCESS, start=1)
            if any(row[index] == Availability.YES for row in rows)
        }
        self._offer("kind", kinds)
        self._offer("access", known)

    def _offer(self, name: str, values: set[str]) -> None:
        field = self.form.fields[name]
        field.choices = [choice for choice in field.choices if choice[0] in values]

    def by_open(self, offices: QuerySet[Any], name: str, values: Sequence[str]) -> QuerySet[Any]:
        return with_facts(offices, pk__in=open_now()) if values else offices

    def by_kind(self, offices: QuerySet[Any], name: str, values: Sequence[str]) -> QuerySet[Any]:
        return with_facts(offices, kind__in=values) if values else offices

    def by_district(
        self, offices: QuerySet[Any], name: str, values: Sequence[District]
    ) -> QuerySet[Any]:
        return with_facts(offices, areas__district__in=values) if values else offices

    def by_access(self, offices: QuerySet[Any], name: str, values: Sequence[str]) -> QuerySet[Any]:
        return with_facts(offices, **dict.fromkeys(values, Availability.YES)) if values else offices


def sources() -> Any:
    """Live offices in the default language, which alone keep facts."""
    return OfficePage.objects.filter(live=True, locale__language_code=settings.LANGUAGE_CODE)


def with_facts(offices: QuerySet[Any], **facts: Any) -> QuerySet[Any]:
    """Offices of any language whose page in the default language has the facts."""
    return offices.filter(translation_key__in=sources().filter(**facts).values("translation_key"))


def open_now() -> list[int]:
    """Ids of sources that are open at this moment; hours cannot be asked of a database."""
    now = clock.now()
    rows = [_by_office(model) for model in (OfficeSchedule, OfficeRule, OfficeException)]
    ids = {pk for group in rows for pk in group}
    closures = closures_by_office(sources().filter(pk__in=ids))
    return [pk for pk in ids if _is_open([group[pk] for group in rows], closures[pk], now)]


def _is_open(rows: list[list[Any]], closures: list[ClosureDays], now: dt.datetime) -> bool:
    spans, rules, exceptions = rows
    return is_open(schedules_from(spans, rules, exceptions, closures), now)


def _by_office(model: Any) -> defaultdict[int, list[Any]]:
    """Rows of all sources, by the id of the office."""
    groups = defaultdict(list)
    for row in model.objects.filter(office__in=sources()):
        groups[row.office_id].append(row)
    return groups
