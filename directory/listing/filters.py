"""By what residents and other sites narrow the list of offices."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.core.validators import (
    MaxValueValidator,
    MinValueValidator,
    ProhibitNullCharactersValidator,
)
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, DateFilter, FilterSet, MultipleChoiceFilter, TimeFilter
from wagtail.models import Site

from core import clock
from core.clock import WARSAW
from core.district import District, site_districts
from core.id_filter import IdsFilter
from directory.enums import AccessFeature, Availability, OfficeKind
from directory.listing.hours import AllHours
from directory.listing.id_set import InIds
from directory.listing.sources import with_facts
from directory.listing.texts import having
from directory.rows.people import OfficeArea

NOW = "now"
LONGEST_TEXT = 200
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2099, 12, 31)
DAYS = ["%Y-%m-%d", "%d.%m.%Y"]
TIMES = ["%H:%M", "%H.%M"]
Conditions = dict[str, Q]


def served_districts(request: HttpRequest | None) -> QuerySet[District]:
    """Districts that some office serves, of the site that is asked."""
    return site_districts(request).filter(pk__in=OfficeArea.objects.values("district"))


class OfficeFilterSet(FilterSet):
    """``q``, ``open=now``, ``open_on``, ``open_at``, ``kind``, ``district`` (id) and ``access``.

    ``q`` is words; ``open_on=2026-12-24`` a day and ``open_at=10:00`` a time in Poland, of today
    where no day is given. The others may be repeated: several kinds or districts mean any of
    them, several things about access mean all of them. In a list, a value that is not understood
    leaves it as it was; the API refuses it.
    """

    q = CharFilter(
        label=_("Words"),
        max_length=LONGEST_TEXT,
        validators=[ProhibitNullCharactersValidator()],
    )
    open = MultipleChoiceFilter(label=_("Hours"), choices=[(NOW, _("Open now"))])
    open_on = DateFilter(
        label=_("Open on"),
        input_formats=DAYS,
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )
    open_at = TimeFilter(label=_("Open at"), input_formats=TIMES)
    kind = MultipleChoiceFilter(label=_("Kind"), choices=OfficeKind.choices)
    district = IdsFilter(label=_("Area served"), queryset=served_districts)
    access = MultipleChoiceFilter(label=_("Accessibility"), choices=AccessFeature.choices)

    @cached_property
    def conditions(self) -> Conditions:
        """What is asked, by filter, of the pages that keep facts; only what is asked at all."""
        self.form.is_valid()
        asked = {
            "q": self._text,
            "open": self._now,
            "open_on": self._moment,
            "kind": self._kind,
            "district": self._district,
            "access": self._access,
        }
        given = ((name, condition()) for name, condition in asked.items())
        return {name: condition for name, condition in given if condition is not None}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Offices of any language of which all is true."""
        conditions = self.conditions.values()
        return with_facts(queryset, *conditions) if conditions else queryset

    @cached_property
    def hours(self) -> AllHours:
        """Read once, for the filters, their counts and the list itself."""
        return AllHours()

    @cached_property
    def open_now(self) -> Q:
        """Offices that are open at this moment."""
        return Q(InIds("pk", self.hours.open_at(clock.now())))

    def opens_on(self, day: dt.date) -> Q:
        """Offices that open at some hour of a day."""
        return Q(InIds("pk", self.hours.open_on(day)))

    def _asked(self, name: str) -> Any:
        return self.form.cleaned_data.get(name)

    def _text(self) -> Q | None:
        site = Site.find_for_request(self.request) if self.request else None
        return having(text, site) if (text := self._asked("q")) else None

    def _now(self) -> Q | None:
        return self.open_now if self._asked("open") else None

    def _moment(self) -> Q | None:
        """A time without a day is one of today; a day without a time is all of it."""
        day, time = self._asked("open_on"), self._asked("open_at")
        if time:
            moment = dt.datetime.combine(day or clock.today(), time, WARSAW)
            return Q(InIds("pk", self.hours.open_at(moment)))
        return self.opens_on(day) if day else None

    def _kind(self) -> Q | None:
        return Q(kind__in=kinds) if (kinds := self._asked("kind")) else None

    def _district(self) -> Q | None:
        if not (districts := self._asked("district")):
            return None
        # A subquery: a join would list an office once for each of its areas.
        return Q(pk__in=OfficeArea.objects.filter(district__in=districts).values("office"))

    def _access(self) -> Q | None:
        features = self._asked("access")
        return Q(**dict.fromkeys(features, Availability.YES)) if features else None
