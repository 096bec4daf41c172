"""Days of a month on which an office has other hours."""

from dataclasses import replace
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField

from directory.enums import OffDay, RuleKind, Weekday, WeekOfMonth
from directory.rows.hours import day_hours
from directory.rows.scheduled import ScheduledRow
from directory.rows.spans_field import SpansField
from directory.rows.times import spans_error
from directory.schedules import Rule, RuleRow


class OfficeRule(ScheduledRow):
    """Other hours on one day of every month."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="rules")
    rule = models.CharField(
        _("day"),
        max_length=20,
        choices=RuleKind.choices,
        default=RuleKind.LAST_WORKING_DAY,
        help_text=_("Found anew every month. An open day is one on which the week has hours."),
    )
    nth = models.SmallIntegerField(
        _("which one"),
        choices=WeekOfMonth.choices,
        default=WeekOfMonth.FIRST,
        help_text=_("Only for a weekday of the month, for example the 1st Thursday."),
    )
    weekday = models.PositiveSmallIntegerField(
        _("weekday"), choices=Weekday.choices, default=Weekday.MONDAY
    )
    day_number = models.PositiveSmallIntegerField(
        _("day of the month"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(31)],
        help_text=_("Only for a day of the month, for example 10. Shorter months are left out."),
    )
    off_day = models.CharField(
        _("where that is not a working day"),
        max_length=10,
        choices=OffDay.choices,
        default=OffDay.SKIP,
        help_text=_(
            "Weekends and public holidays. The last working or open day never falls on one; a "
            "Saturday or a Sunday that the rule names itself counts as a working day."
        ),
    )
    spans = SpansField(
        _("hours"), help_text=_("For example 10:00–12:00. Empty: closed on that day.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("purpose"), FieldPanel("rule")]),
                FieldRowPanel([FieldPanel("nth"), FieldPanel("weekday"), FieldPanel("day_number")]),
                FieldPanel("off_day"),
                FieldPanel("spans"),
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
            "purpose for_phone for_post rule nth weekday day_number off_day hours valid_from "
            "valid_to by_appointment note"
        ).split()
    ]

    class Meta(ScheduledRow.Meta):
        verbose_name = _("monthly rule")
        verbose_name_plural = _("monthly rules")

    def __str__(self) -> str:
        return f"{self.key.label}, {self.get_rule_display()}"

    @property
    def hours(self) -> list[dict[str, str]]:
        """For the API."""
        return day_hours(self.spans)

    @property
    def day(self) -> Rule:
        """The day that the rule finds."""
        number = self.day_number or 1
        return Rule(RuleKind(self.rule), self.nth, self.weekday, number, OffDay(self.off_day))

    @property
    def monthly(self) -> RuleRow:
        arranged = self.needs_appointment
        spans = (replace(span, by_appointment=arranged, note=self.note) for span in self.spans)
        return RuleRow(self.day, tuple(spans), self.validity, self.note)

    def row_errors(self) -> dict[str, Any]:
        errors = super().row_errors()
        wrong = spans_error(self.spans, self.purpose)
        if wrong:
            errors["spans"] = f"{self.key.label}: {wrong}"
        if self.rule == RuleKind.DAY_OF_MONTH and not self.day_number:
            errors["day_number"] = _now("Which day of the month? Write a number from 1 to 31.")
        return errors
