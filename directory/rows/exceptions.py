"""Days on which an office has other hours than usual."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from directory.enums import HoursPurpose
from directory.rows.hours import day_hours
from directory.rows.spans_field import SpansField
from directory.rows.times import spans_error
from directory.schedules import ExceptionDays


class OfficeException(Orderable):
    """Days on which the office is closed or has other hours."""

    office = ParentalKey(
        "directory.OfficePage", on_delete=models.CASCADE, related_name="exceptions"
    )
    purpose = models.CharField(
        _("what for"),
        max_length=20,
        choices=HoursPurpose.choices,
        blank=True,
        help_text=_("Empty: for everything at this office."),
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty: one day only.")
    )
    spans = SpansField(
        _("hours"), help_text=_("For example 8:00–12:00. Empty: closed on these days.")
    )
    note = models.CharField(
        _("reason"), max_length=250, blank=True, help_text=_("For example “Inwentaryzacja”.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("purpose"),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("spans"),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [APIField(name) for name in ("purpose", "starts_on", "ends_on", "hours", "note")]

    class Meta(Orderable.Meta):
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")

    def __str__(self) -> str:
        return f"{self.starts_on} {self.note}".strip()

    @property
    def last_day(self) -> dt.date:
        return self.ends_on or self.starts_on

    @property
    def hours(self) -> list[dict[str, str]]:
        """For the API; none where it is closed."""
        return day_hours(self.spans)

    @property
    def dated(self) -> ExceptionDays:
        return ExceptionDays(
            self.starts_on, self.last_day, self.note, self.spans, for_all=not self.purpose
        )

    def clean(self) -> None:
        super().clean()
        errors = self._day_errors()
        wrong = spans_error(self.spans, self.purpose)
        if wrong:
            errors["spans"] = wrong
        if errors:
            raise ValidationError(errors)

    def _day_errors(self) -> dict[str, str]:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            return {"ends_on": _now("The last day is before the first one. Swap the two dates.")}
        return {}
