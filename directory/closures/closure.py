"""The snippet by which an editor closes many offices at once."""

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Site, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.formats import date_period
from core.locales import language_of
from directory.schedules import ClosureDays

FACTS = ("site", "starts_on", "ends_on", "all_offices", "announced_from")


class ClosureQuerySet(models.QuerySet["Closure"]):
    """Closures by the calendar."""

    def ending_from(self, day: dt.date) -> "ClosureQuerySet":
        """Without those whose last day is before ``day``."""
        one_day = models.Q(ends_on__isnull=True, starts_on__gte=day)
        return self.filter(one_day | models.Q(ends_on__gte=day))


class Closure(TranslatableMixin, ClusterableModel):
    """Days on which all offices of a centre, or some of them, are closed, and why.

    The row in the default language holds the days and the offices; the others are its reason in
    another language.
    """

    site = models.ForeignKey(
        Site, verbose_name=_("centre"), on_delete=models.CASCADE, related_name="closures"
    )
    reason = models.CharField(
        _("reason"),
        max_length=250,
        help_text=_("Shown to residents, for example “Szkolenie pracowników”."),
    )
    starts_on = models.DateField(_("first day"), help_text=_("For example 2.01.2027."))
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty: one day only.")
    )
    # Not read off an empty list: a deleted office must not turn "this one" into "all of them".
    all_offices = models.BooleanField(
        _("all offices of the centre"),
        default=False,
        help_text=_("Otherwise tick below which offices are closed."),
    )
    offices = ParentalManyToManyField(
        "directory.OfficePage", verbose_name=_("offices"), blank=True, related_name="+"
    )
    announced_from = models.DateField(
        _("notice from"),
        null=True,
        blank=True,
        help_text=_(
            "From this day until the end of the closure a notice stands above every page. Empty: "
            "no notice; the hours of the offices say it all the same."
        ),
    )

    objects = ClosureQuerySet.as_manager()

    translatable_fields = [
        TranslatableField("reason"),
        *(SynchronizedField(name, overridable=False) for name in FACTS),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("closure")
        verbose_name_plural = _("closures")
        ordering = ["-starts_on", "pk"]

    def __str__(self) -> str:
        return f"{self.reason} ({date_period(self.starts_on, self.last_day)})"

    @property
    def last_day(self) -> dt.date:
        return self.ends_on or self.starts_on

    @property
    def holds_facts(self) -> bool:
        """Whether its days count, not only its words."""
        return language_of(self) == settings.LANGUAGE_CODE

    @property
    def facts(self) -> Self:
        """The row that holds the days and the offices; itself where the first one is gone."""
        if self.holds_facts:
            return self
        rows = type(self).objects.filter(translation_key=self.translation_key)
        return rows.filter(locale__language_code=settings.LANGUAGE_CODE).first() or self

    def days(self, reason: str, language: str) -> ClosureDays:
        """The days for a schedule, with the reason in the language."""
        return ClosureDays(self.starts_on, self.last_day, reason, language=language)

    def clean(self) -> None:
        super().clean()
        if not self.starts_on:
            return
        errors = {}
        if self.last_day < self.starts_on:
            errors["ends_on"] = _now("The last day is before the first one. Swap the two dates.")
        elif self.announced_from and self.announced_from > self.last_day:
            errors["announced_from"] = _now(
                "The notice would begin when the closure is over. Choose an earlier day."
            )
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Also tells the change log which offices it changes, and keeps its notice in step."""
        from directory.closures.effects import Effects

        before = Effects.of_stored(self)
        super().save(*args, **kwargs)
        before.follow(self)
