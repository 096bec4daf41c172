"""The regular hours of an office: a week of one purpose."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField

from directory.enums import Weekday
from directory.rows.scheduled import ScheduledRow
from directory.rows.spans_field import SpansField, SpansInput
from directory.rows.times import overlap_words, spans_error
from directory.schedules import Span, WeeklyRow
from directory.schedules.spans import DAY_MINUTES

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day_hours(spans: tuple[Span, ...]) -> list[dict[str, str]]:
    """Hours for the API: ``[{"opens": "08:00", "closes": "15:00"}]``."""
    return [{"opens": f"{span.opens:%H:%M}", "closes": f"{span.closes:%H:%M}"} for span in spans]


class OfficeSchedule(ScheduledRow):
    """The hours of every week for one purpose, as long as they hold.

    A row that begins later replaces older ones of the same purpose, phone and post in its time,
    on all days of the week; rows with the same dates add up.
    """

    office = ParentalKey(
        "directory.OfficePage", on_delete=models.CASCADE, related_name="schedule_rows"
    )
    monday = SpansField(_("Monday"))
    tuesday = SpansField(_("Tuesday"))
    wednesday = SpansField(_("Wednesday"))
    thursday = SpansField(_("Thursday"))
    friday = SpansField(_("Friday"))
    saturday = SpansField(_("Saturday"))
    sunday = SpansField(_("Sunday"))

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("purpose"),
                FieldPanel("monday", widget=SpansInput(copies=True)),
                FieldRowPanel([FieldPanel("tuesday"), FieldPanel("wednesday")]),
                FieldRowPanel([FieldPanel("thursday"), FieldPanel("friday")]),
                FieldRowPanel([FieldPanel("saturday"), FieldPanel("sunday")]),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldRowPanel([FieldPanel("for_phone"), FieldPanel("for_post")]),
                FieldPanel("by_appointment"),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in (
            "purpose for_phone for_post valid_from valid_to week by_appointment note"
        ).split()
    ]

    class Meta(ScheduledRow.Meta):
        verbose_name = _("weekly hours")
        verbose_name_plural = _("weekly hours")

    def __str__(self) -> str:
        return self.key.label

    @property
    def days(self) -> tuple[tuple[Span, ...], ...]:
        """The spans of each day from Monday on, as they were written."""
        return tuple(getattr(self, day) for day in DAYS)

    @property
    def week(self) -> dict[str, list[dict[str, str]]]:
        """Each day by its English name, for the API."""
        return {day: day_hours(spans) for day, spans in zip(DAYS, self.days, strict=True)}

    def weekly(self) -> tuple[WeeklyRow, ...]:
        """The week as rows for a schedule, days with the same hours in one."""
        written = self.days
        days = sorted(range(len(DAYS)), key=lambda day: (written[day], day))
        return tuple(
            WeeklyRow(tuple(alike), self._told(spans), self.validity)
            for spans, alike in groupby(days, key=lambda day: written[day])
        )

    def _told(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        arranged = self.needs_appointment
        if not (arranged or self.note):
            return spans
        return tuple(replace(span, by_appointment=arranged, note=self.note) for span in spans)

    def row_errors(self) -> dict[str, Any]:
        return {**dict(self._day_errors()), **super().row_errors()}

    def _day_errors(self) -> Iterator[tuple[str, str]]:
        """A mistake within a day, or a night that runs into the hours of the next morning."""
        for number, name in enumerate(DAYS):
            wrong = spans_error(self.days[number], self.purpose) or self._night_error(number)
            if wrong:
                yield name, f"{self.key.label}, {Weekday(number).label}: {wrong}"

    def _night_error(self, number: int) -> str:
        evening, morning = self.days[number], self.days[(number + 1) % len(DAYS)]
        if not evening or not morning or evening[-1].minutes[1] <= DAY_MINUTES:
            return ""
        if evening[-1].minutes[1] - DAY_MINUTES <= morning[0].minutes[0]:
            return ""
        words = overlap_words(evening[-1], morning[0])
        return f"{words} {_now('The night ends after the next day opens: change one of the two.')}"
