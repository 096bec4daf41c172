"""Institutions that take part in programmes, each kept once for a centre."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Site

from core.site_scope import SiteScopedForm


class Institution(models.Model):
    """An institution; its name stays as it is in every language."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="institutions"
    )
    name = models.CharField(
        _("name"), max_length=250, help_text=_("For example “Rada Osiedla Księże”.")
    )
    url = models.URLField(_("site"), blank=True, help_text=_("For example https://www.gdansk.pl/."))
    logo = models.ForeignKey(
        "core.CentreImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [FieldPanel("site"), FieldPanel("name"), FieldPanel("url"), FieldPanel("logo")]
    base_form_class = SiteScopedForm

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
