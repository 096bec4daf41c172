"""The regular hours of an office: its week and rules of the month."""

from typing import Any

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField

from directory.enums import HoursPurpose, MonthRule, RuleKind, Weekday
from directory.rows.dated import DatedRow
from directory.rows.times import closing_error
from directory.schedules import Rule, RuleRow, Span, WeeklyRow

NOTE_HELP = _("For example “Kierownik przyjmuje po umówieniu przez telefon”.")


class TimedRow(DatedRow):
    """Hours of one purpose with a validity."""

    purpose = models.CharField(
        _("what for"),
        max_length=20,
        choices=HoursPurpose.choices,
        default=HoursPurpose.OFFICE,
    )
    opens = models.TimeField(_("opens"), help_text=_("For example 8:00."))
    closes = models.TimeField(_("closes"), help_text=_("For example 15:00."))
    note = models.CharField(_("note"), max_length=250, blank=True, help_text=NOTE_HELP)

    class Meta(DatedRow.Meta):
        abstract = True

    def row_errors(self) -> dict[str, Any]:
        wrong = closing_error(self.opens, self.closes, self.purpose)
        return super().row_errors() | ({"closes": wrong} if wrong else {})


class OfficeSpan(TimedRow):
    """The same hours on some days of every week."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="spans")
    first_day = models.PositiveSmallIntegerField(
        _("first day"), choices=Weekday.choices, default=Weekday.MONDAY
    )
    last_day = models.PositiveSmallIntegerField(
        _("last day"),
        choices=Weekday.choices,
        default=Weekday.FRIDAY,
        help_text=_("The same as the first day where the hours hold on one day only."),
    )
    by_appointment = models.BooleanField(
        _("by appointment"),
        default=False,
        help_text=_("People come at these hours only after they have arranged a visit."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("purpose"),
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
                FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
                FieldPanel("by_appointment"),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in (
            "purpose first_day last_day opens closes valid_from valid_to by_appointment note"
        ).split()
    ]

    class Meta(DatedRow.Meta):
        verbose_name = _("weekly hours")
        verbose_name_plural = _("weekly hours")

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, {self.get_first_day_display()}"

    def row_errors(self) -> dict[str, Any]:
        errors = super().row_errors()
        if self.first_day > self.last_day:
            text = _now(
                "The week ends before it begins. Choose a later day, or write two rows: one up to "
                "Sunday and one from Monday."
            )
            errors["last_day"] = text
        return errors

    @property
    def weekly(self) -> WeeklyRow:
        days = tuple(range(self.first_day, self.last_day + 1))
        span = Span(self.opens, self.closes, self.by_appointment, self.note)
        return WeeklyRow(days, (span,), self.validity)


class OfficeRule(TimedRow):
    """Other hours on one day of every month."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="rules")
    rule = models.CharField(
        _("day"),
        max_length=20,
        choices=MonthRule.choices,
        default=MonthRule.LAST_WORKING_DAY,
        help_text=_(
            "Found anew every month: where the day is a holiday or a day without opening hours, "
            "the one before it counts."
        ),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("purpose"), FieldPanel("rule")]),
                FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in ("purpose", "rule", "opens", "closes", "valid_from", "valid_to", "note")
    ]

    class Meta(DatedRow.Meta):
        verbose_name = _("monthly rule")
        verbose_name_plural = _("monthly rules")

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, {self.get_rule_display()}"

    @property
    def monthly(self) -> RuleRow:
        is_working = self.rule == MonthRule.LAST_WORKING_DAY
        kind = RuleKind.LAST_WORKING_DAY if is_working else RuleKind.LAST_OPEN_DAY
        span = Span(self.opens, self.closes, note=self.note)
        return RuleRow(Rule(kind), (span,), self.validity)
