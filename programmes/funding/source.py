"""The register of funding sources."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField
from wagtail.models import Site, TranslatableMixin

from programmes.enums import FundingKind
from programmes.funding.forms import FundingSourceForm


class FundingSource(TranslatableMixin, models.Model):
    """Who pays: a ministry's grant, an EU fund, the city; of one centre, or of all.

    Budget lines refer to the row in the default language. A row without a name is called as its
    kind is; there is one such row for every kind from the beginning.
    """

    site = models.ForeignKey(
        Site,
        verbose_name=_("centre"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_constraint=False,
        help_text=_("Empty: all centres may choose it."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=FundingKind.choices,
        default=FundingKind.STATE,
    )
    name = models.CharField(
        _("name"),
        max_length=120,
        blank=True,
        help_text=_("As tables and charts show it, for example “Dotacja MRPiPS”."),
    )
    donor = models.CharField(
        _("full name of the donor"),
        max_length=250,
        blank=True,
        help_text=_("For example “Ministerstwo Rodziny, Pracy i Polityki Społecznej”."),
    )
    donor_short = models.CharField(
        _("short name of the donor"),
        max_length=40,
        blank=True,
        help_text=_("For example “MRPiPS”."),
    )
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Among sources of the same kind, for example 1.")
    )

    panels = [
        FieldPanel("site"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("sort_order")]),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("donor"), FieldPanel("donor_short")]),
    ]
    api_fields = [APIField(n) for n in ("kind", "name", "donor", "donor_short")]

    base_form_class = FundingSourceForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("funding source")
        verbose_name_plural = _("funding sources")
        ordering = ["kind", "sort_order", "name"]

    def __str__(self) -> str:
        return self.name or str(FundingKind(self.kind).label)

    def clean(self) -> None:
        super().clean()
        if not self.name and self._others_without_a_name().exists():
            text = _("Write a name: one source of this kind is already called as its kind is.")
            raise ValidationError({"name": text})

    def _others_without_a_name(self) -> "models.QuerySet[FundingSource]":
        same = FundingSource.objects.filter(kind=self.kind, name="", locale_id=self.locale_id)
        return same.exclude(pk=self.pk)
