"""What several page types attach: documents to download, offices at which something happens."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.office_types import PlaceChooserPanel, only_places


class DocumentRow(Orderable):
    """A file to download, under its own title or one that fits the page better."""

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
        abstract = True
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The title to show."""
        return self.title or str(self.document.title)


class PlaceRow(Orderable):
    """An office at which a matter is settled or a programme takes place."""

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
        abstract = True
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return str(self.office)
