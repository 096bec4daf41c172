"""One piece of news."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import StreamField

from core import clock
from core.api.fields import RowsField, SourceField
from core.attached import DocumentRow
from core.blocks import BodyBlock
from core.enums import SearchKind
from core.pages import BasePage
from core.search_document import SearchDocument
from home.cards import prefetch_listing_images
from home.enums import NewsCategory
from home.facts import holds_facts
from home.news.filters import NewsFilterSet
from home.news.structured import news_article


class NewsPage(BasePage):
    """News of the centre: listed until ``archive_on``, then kept in the archive."""

    date = models.DateField(
        _("date"), default=clock.today, help_text=_("The day of the news, for example 3.10.2014.")
    )
    category = models.CharField(
        _("category"),
        max_length=20,
        choices=NewsCategory.choices,
        default=NewsCategory.ANNOUNCEMENT,
    )
    archive_on = models.DateField(
        _("last day among the news"),
        null=True,
        blank=True,
        help_text=_(
            "The day after it, the news moves to the archive. "
            "For example the last day of a recruitment. Empty: it stays."
        ),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    card_template = "home/cards/news.html"
    search_kind = SearchKind.NEWS
    filterset_class = NewsFilterSet
    in_site_map = False

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    fact_panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("archive_on")]),
        FieldPanel("category"),
        InlinePanel("attachments", heading=_("Files to download"), label=_("file")),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("date", serializer=SourceField()),
        APIField("category", serializer=SourceField()),
        APIField("archive_on", serializer=SourceField()),
        APIField("is_archived"),
        APIField("body"),
        APIField("attachments", serializer=RowsField()),
    ]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("Something that has happened or will: an award, a training, a change.")

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    @property
    def is_archived(self) -> bool:  # type: ignore[override]
        last_day = self.source.archive_on
        return last_day is not None and last_day < clock.today()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"attachments": self.source.attachments.select_related("document")}

    @classmethod
    def prepare_cards(cls, pages: Sequence[Any]) -> None:
        super().prepare_cards(pages)
        prefetch_listing_images(pages)

    def clean(self) -> None:
        super().clean()
        if holds_facts(self) and self.date and self.archive_on and self.archive_on < self.date:
            raise ValidationError(
                {"archive_on": _("This day must not come before the date of the news.")}
            )

    def search_document(self) -> SearchDocument:
        return replace(super().search_document(), date=self.source.date)

    def search_facts(self) -> list[str]:
        rows = self.source.attachments.select_related("document")
        return [self.source.get_category_display(), *(row.name for row in rows)]

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured_data(request), news_article(self, request)]


class NewsAttachment(DocumentRow):
    """A file that belongs to a piece of news."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="attachments")
