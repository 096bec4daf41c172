"""Where a service is given and which papers belong to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.office_types import PlaceChooserPanel, only_places


class ServicePlace(Orderable):
    """An office at which the matter is settled."""

    service = ParentalKey("directory.ServicePage", on_delete=models.CASCADE, related_name="places")
    office = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("office"),
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=only_places,
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example “stanowisko 4, parter”.")
    )

    panels = [PlaceChooserPanel("office"), FieldPanel("note")]
    api_fields = [APIField("office"), APIField("note")]

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return str(self.office)


class ServiceDocument(Orderable):
    """A form or a leaflet to download."""

    service = ParentalKey(
        "directory.ServicePage", on_delete=models.CASCADE, related_name="documents"
    )
    document = models.ForeignKey(
        "core.CentreDocument",
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    title = models.CharField(
        _("title"),
        max_length=250,
        blank=True,
        help_text=_("For example “Wniosek o dodatek”. Empty: the document's own title."),
    )

    panels = [FieldPanel("document"), FieldPanel("title")]
    api_fields = [APIField("name"), APIField("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The title to show."""
        return self.title or str(self.document.title)
