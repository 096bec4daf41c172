"""The page of one matter that residents settle."""

from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField

from core.api.fields import RowsField
from core.blocks import LISTS, BodyBlock
from core.enums import SearchKind
from core.pages import BasePage
from directory.blocks import ServiceStepsBlock, ThingsToBringBlock
from directory.services.places import ServiceOffice, offices_of
from directory.services.structured import government_service

WORDS = ("who_can_apply", "what_to_bring", "steps", "cost", "deadline", "legal_basis", "body")


class ServicePage(BasePage):
    """Who may apply, what to bring, what to do, what it costs, how long it takes, where."""

    who_can_apply = RichTextField(
        _("who can apply"),
        blank=True,
        features=LISTS,
        help_text=_("For example “Osoba, której dochód nie przekracza kryterium z ustawy”."),
    )
    what_to_bring = StreamField(
        ThingsToBringBlock(),
        verbose_name=_("what to bring"),
        blank=True,
        help_text=_("One document or thing an item, for example “dokument tożsamości”."),
    )
    steps = StreamField(
        ServiceStepsBlock(),
        verbose_name=_("steps"),
        blank=True,
        help_text=_("What the reader does, one step an item, for example “Złóż wniosek”."),
    )
    cost = models.CharField(
        _("cost"), max_length=250, blank=True, help_text=_("For example “bezpłatnie”.")
    )
    deadline = models.CharField(
        _("how long it takes"),
        max_length=250,
        blank=True,
        help_text=_("For example “do miesiąca od złożenia wniosku”."),
    )
    legal_basis = RichTextField(
        _("legal basis"),
        blank=True,
        features=LISTS,
        help_text=_("For example “Ustawa z dnia 12 marca 2004 r. o pomocy społecznej, art. 50”."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    search_kind = SearchKind.SERVICE
    card_template = "directory/cards/service.html"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("who_can_apply"),
        FieldPanel("what_to_bring"),
        FieldPanel("steps"),
        FieldRowPanel([FieldPanel("cost"), FieldPanel("deadline")]),
        FieldPanel("legal_basis"),
        FieldPanel("body"),
    ]
    fact_panels = [
        InlinePanel("places", heading=_("Where"), label=_("place")),
        InlinePanel("documents", heading=_("Documents"), label=_("document")),
    ]
    api_fields = [
        *BasePage.api_fields,
        *(APIField(name) for name in WORDS),
        APIField("places", serializer=RowsField()),
        APIField("documents", serializer=RowsField()),
    ]
    parent_page_types = ["directory.ServiceIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A matter that residents settle: benefits, care, shelter.")

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    @cached_property
    def offices(self) -> list[ServiceOffice]:
        """Public offices where the matter is settled, in the reader's language."""
        return offices_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "documents": list(self.source.documents.select_related("document")),
        }

    def search_facts(self) -> list[str]:
        rows = self.source.documents.select_related("document")
        return [self.cost, self.deadline, *(row.name for row in rows)]

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured_data(request), government_service(self, request)]
