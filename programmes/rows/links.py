"""What a programme points to: districts, offices, documents, other programmes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.attached import DocumentRow, PlaceRow
from core.news_types import NewsChooserPanel, only_news


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


class ProgrammePlace(PlaceRow):
    """An office at which the programme takes place."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="places"
    )


class ProgrammeDocument(DocumentRow):
    """A file to download that has nothing to do with applying: reports, leaflets."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="documents"
    )


class RelatedNews(Orderable):
    """News of the centre that tell of the programme."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="news"
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("news"),
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=only_news,
    )

    panels = [NewsChooserPanel("page")]
    api_fields = [APIField("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("related news")
        verbose_name_plural = _("related news")

    def __str__(self) -> str:
        return str(self.page)


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
