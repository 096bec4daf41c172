"""When one may apply, and the documents that one needs for it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.attached import DocumentRow
from programmes.recruitment import closing, opening


class RecruitmentWindow(Orderable):
    """A span in which people may apply; the site computes from it whether they may today."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="recruitment_windows"
    )
    opens_on = models.DateField(
        _("from (day)"),
        null=True,
        blank=True,
        help_text=_("A day to come announces the recruitment. Empty: it is open already."),
    )
    opens_time = models.TimeField(
        _("from (hour)"), null=True, blank=True, help_text=_("For example 8:00.")
    )
    closes_on = models.DateField(
        _("to (day)"),
        null=True,
        blank=True,
        help_text=_("Empty: people may apply until the programme ends."),
    )
    closes_time = models.TimeField(
        _("to (hour)"),
        null=True,
        blank=True,
        help_text=_("For example 15:00. Empty: until the end of that day."),
    )
    waiting_list = models.BooleanField(
        _("waiting list"),
        default=False,
        help_text=_("After the end, names are still noted on a waiting list."),
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
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("opens_time")]),
                FieldRowPanel([FieldPanel("closes_on"), FieldPanel("closes_time")]),
                FieldRowPanel([FieldPanel("places"), FieldPanel("waiting_list")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in (
            "opens_on",
            "opens_time",
            "closes_on",
            "closes_time",
            "waiting_list",
            "places",
            "note",
        )
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("recruitment")
        verbose_name_plural = _("recruitments")

    def __str__(self) -> str:
        return f"{self.opens_on or ''} – {self.closes_on or ''}"

    def clean(self) -> None:
        super().clean()
        for side in ("opens", "closes"):
            if getattr(self, f"{side}_time") and not getattr(self, f"{side}_on"):
                raise ValidationError({f"{side}_time": _("An hour needs its day.")})
        if closing(self) <= opening(self):
            raise ValidationError({"closes_on": _("The end must not come before the beginning.")})


class RecruitmentDocument(DocumentRow):
    """What an applicant reads or fills in: rules, forms, declarations."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="recruitment_documents"
    )

    class Meta(DocumentRow.Meta):
        verbose_name = _("recruitment document")
        verbose_name_plural = _("recruitment documents")
