"""Recruitment windows."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable


class RecruitmentWindow(Orderable):
    """A span in which people may apply; the site computes from it whether they may today."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="recruitment_windows"
    )
    opens_on = models.DateField(
        _("first day"),
        null=True,
        blank=True,
        help_text=_("A day to come announces the recruitment. Empty: it is open already."),
    )
    closes_on = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Empty: people may apply until the programme ends."),
    )
    waiting_list = models.BooleanField(
        _("waiting list"),
        default=False,
        help_text=_("After the last day, names are still noted on a waiting list."),
    )
    places = models.PositiveIntegerField(
        _("number of places"), null=True, blank=True, help_text=_("For example 12.")
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example “second round”.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")]),
                FieldRowPanel([FieldPanel("places"), FieldPanel("waiting_list")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [APIField(n) for n in ("opens_on", "closes_on", "waiting_list", "places", "note")]

    class Meta(Orderable.Meta):
        verbose_name = _("recruitment")
        verbose_name_plural = _("recruitments")

    def __str__(self) -> str:
        return f"{self.opens_on or ''} – {self.closes_on or ''}"

    def clean(self) -> None:
        super().clean()
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError(
                {"closes_on": _("The last day must not come before the first day.")}
            )
