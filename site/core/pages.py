"""BasePage: what every page has, and the questions that others may ask of it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar

from dateutil.relativedelta import relativedelta
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing
from wagtail.utils.decorators import cached_classmethod

from core import clock
from core.api.fields import ImageField, PageField
from core.attached_documents import AttachedDocument, documents_of
from core.enums import SearchKind
from core.page_forms import BasePageForm
from core.panels import FactsTab
from core.search_document import SearchDocument
from core.search_topics import Topic
from core.sources import attach_sources, source_of
from core.structured_data import breadcrumb_list
from core.trail import note_step


class BasePage(Page):
    """The abstract page of every plugin (docs/adr/ says why it stands on the default Page)."""

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=400,
        help_text=_(
            "One or two plain sentences; shown under the title, in lists and in search results. "
            "For example “Pomagamy rodzinom, które nie radzą sobie z codziennymi obowiązkami”."
        ),
    )
    listing_image = models.ForeignKey(
        "core.CentreImage",
        verbose_name=_("picture in lists"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    responsible_unit = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("responsible unit"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The office that answers for this page; its contact is shown below."),
    )
    verified_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last checked that everything here is true."),
    )
    review_months = models.PositiveSmallIntegerField(
        _("check again after (months)"), default=12, help_text=_("For example 12.")
    )
    search_keywords = models.TextField(
        _("words that people search for"),
        blank=True,
        max_length=500,
        help_text=_("Everyday words that the text does not use, for example “becikowe, zapomoga”."),
    )
    search_excluded = models.BooleanField(_("leave out of the search"), default=False)

    base_form_class = BasePageForm
    card_template = "core/cards/page.html"
    search_kind: ClassVar[SearchKind] = SearchKind.PAGE
    filterset_class: ClassVar[type | None] = None
    is_archived = False
    in_site_map: ClassVar[bool] = True

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    fact_panels: ClassVar[list[Any]] = []
    promote_panels = [
        *Page.promote_panels,
        MultiFieldPanel(
            [FieldPanel("search_keywords"), FieldPanel("search_excluded")], heading=_("Search")
        ),
        FieldPanel("listing_image"),
    ]
    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel(
            [
                PageChooserPanel("responsible_unit"),
                FieldRowPanel([FieldPanel("verified_on"), FieldPanel("review_months")]),
            ],
            heading=_("Responsibility"),
        ),
    ]
    api_fields: ClassVar[list[APIField]] = [
        APIField("summary"),
        APIField("listing_image", serializer=ImageField()),
        APIField("responsible_unit", serializer=PageField()),
        APIField("verified_on"),
    ]

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls) -> Any:
        """The form in tabs: words, facts, search and lists, settings."""
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            FactsTab(cls.fact_panels, heading=_("Facts")) if cls.fact_panels else None,
            ObjectList(cls.promote_panels, heading=_("Search and lists")),
            ObjectList(cls.settings_panels, heading=_("Settings")),
        ]
        handler = TabbedInterface([tab for tab in tabs if tab], base_form_class=cls.base_form_class)
        return handler.bind_to_model(cls)

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Wagtail's way to a page below, noted for the breadcrumbs."""
        note_step(request, self)
        return super().route(request, path_components)

    @cached_property
    def source(self) -> Any:
        """The page in the default language, which alone keeps the facts."""
        return source_of(self)

    @classmethod
    def prepare_cards(cls, pages: Sequence[Any]) -> None:
        """Fetch what the cards of ``pages`` (all of this type) show, in a few queries."""
        attach_sources(pages)

    @property
    def review_due_on(self) -> dt.date | None:
        """The day after which the page should be checked again."""
        if not self.verified_on:
            return None
        return self.verified_on + relativedelta(months=self.review_months)

    @property
    def is_review_due(self) -> bool:
        due = self.review_due_on
        return due is not None and due < clock.today()

    def search_document(self) -> SearchDocument:
        """The words by which this page is found."""
        return SearchDocument(
            kind=self.search_kind,
            title=self.title,
            summary=self.summary,
            body=[text for text in (*self.own_texts(), *self.search_facts()) if text.strip()],
            keywords=self.search_keywords,
            archived=self.is_archived,
            topics=self.search_topics(),
        )

    def search_facts(self) -> list[str]:
        """Facts by which people search too: phones, addresses, names of partners."""
        return []

    def search_topics(self) -> tuple[Topic, ...]:
        """By what else search results are narrowed: life situations, target groups, offices."""
        return ()

    def attached_documents(self) -> list[AttachedDocument]:
        """Documents that a reader can download from this page, in their order, without repeats."""
        return documents_of(self)

    def own_texts(self) -> Iterator[str]:
        """Plain text of every rich-text and stream field, in the order of the model."""
        for field in self._meta.get_fields():
            if isinstance(field, StreamField):
                yield from field.stream_block.get_searchable_content(getattr(self, field.name))
            elif isinstance(field, RichTextField):
                yield get_text_for_indexing(getattr(self, field.name))

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """JSON-LD objects (schema.org) that describe this page to search engines."""
        return [breadcrumb_list(self, request)]
