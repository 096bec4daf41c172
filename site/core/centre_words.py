"""Words of the centre: a translated snippet of each site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Site, TranslatableMixin

from core.site_scope import SiteScopedForm


class CentreWords(TranslatableMixin, models.Model):
    """Name, mission and notices of a centre, one row a language."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="centre_words"
    )
    name = models.CharField(
        _("full name"),
        max_length=200,
        help_text=_("For example “Miejski Ośrodek Pomocy Rodzinie w Gdańsku”."),
    )
    short_name = models.CharField(
        _("short name"), max_length=60, help_text=_("For example “MOPR Gdańsk”.")
    )
    mission = models.CharField(
        _("mission"),
        max_length=250,
        blank=True,
        help_text=_("One sentence, for example “Our support – your independence”."),
    )
    description = models.TextField(
        _("what the centre does"),
        blank=True,
        help_text=_("Two or three plain sentences; they open the home page."),
    )
    footer_note = models.CharField(_("note in the footer"), max_length=300, blank=True)
    demonstration_note = models.CharField(
        _("demonstration notice"),
        max_length=300,
        blank=True,
        help_text=_("Shown on every page while the centre is marked as a demonstration."),
    )

    panels = [
        FieldPanel("site"),
        FieldPanel("name"),
        FieldPanel("short_name"),
        FieldPanel("mission"),
        FieldPanel("description"),
        FieldPanel("footer_note"),
        FieldPanel("demonstration_note"),
    ]

    base_form_class = SiteScopedForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("words of the centre")
        verbose_name_plural = _("words of the centres")

    def __str__(self) -> str:
        return self.short_name
