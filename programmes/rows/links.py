"""What a programme points to: districts, offices, documents, other programmes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.office_types import PlaceChooserPanel, only_places


class ProgrammeArea(Orderable):
    """A part of the city that the programme serves."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="areas"
    )
    district = models.ForeignKey(
        "core.District", verbose_name=_("district"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("district")]
    api_fields = [APIField("district")]

    class Meta(Orderable.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("areas")

    def __str__(self) -> str:
        return str(self.district)


class ProgrammePlace(Orderable):
    """An office at which the programme takes place."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="places"
    )
    office = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("office"),
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=only_places,
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example “room 12, every Monday”.")
    )

    panels = [PlaceChooserPanel("office"), FieldPanel("note")]
    api_fields = [APIField("office"), APIField("note")]

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return str(self.office)


class ProgrammeDocument(Orderable):
    """A file to download: rules, forms, declarations."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="documents"
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
        help_text=_("For example “Rules of recruitment”. Empty: the document's own title."),
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


class RelatedProgramme(Orderable):
    """Another programme that readers of this one should know."""

    page = ParentalKey("programmes.ProgrammePage", on_delete=models.CASCADE, related_name="related")
    programme = models.ForeignKey(
        "programmes.ProgrammePage",
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [PageChooserPanel("programme")]
    api_fields = [APIField("programme")]

    class Meta(Orderable.Meta):
        verbose_name = _("related programme")
        verbose_name_plural = _("related programmes")

    def __str__(self) -> str:
        return str(self.programme)
