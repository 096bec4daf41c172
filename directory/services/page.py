"""The page of one matter that residents settle."""

from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.fields import SynchronizedField

from core.api.fields import RowsField, SourceField
from core.blocks import LISTS, BodyBlock
from core.choice_sets import ChoiceSetField
from core.enums import SearchKind
from core.pages import BasePage
from core.search_topics import Topic
from directory.blocks import (
    ConditionsBlock,
    QuestionsBlock,
    ServiceStepsBlock,
    ThingsToBringBlock,
)
from directory.enums import LifeSituation, TargetGroup
from directory.services.contacts import ServiceContactLine, contacts_of
from directory.services.facts import service_facts
from directory.services.places import ServiceOffice, offices_of
from directory.services.structured import frequent_questions, government_service
from directory.services.topics import service_topics

WORDS = (
    "who_can_apply conditions what_to_bring steps cost deadline legal_basis questions body"
).split()
FACETS = ("life_situations", "target_groups")
ROWS = ("places", "online", "contacts", "documents")


class ServicePage(BasePage):
    """Who may apply, what to bring, what to do, what it costs, how long it takes, where."""

    who_can_apply = RichTextField(
        _("who can apply"),
        blank=True,
        features=LISTS,
        help_text=_("For example “Osoba, której dochód nie przekracza kryterium z ustawy”."),
    )
    conditions = StreamField(
        ConditionsBlock(),
        verbose_name=_("conditions"),
        blank=True,
        help_text=_("What must hold, one condition an item, for example “mieszkasz we Wrocławiu”."),
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
    questions = StreamField(
        QuestionsBlock(),
        verbose_name=_("questions and answers"),
        blank=True,
        help_text=_("What people ask about it, for example “Czy muszę się umówić?”."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    life_situations = ChoiceSetField(
        _("life situations"),
        vocabulary=LifeSituation,
        help_text=_("In which of these somebody needs it; the list of services narrows by them."),
    )
    target_groups = ChoiceSetField(
        _("target groups"), vocabulary=TargetGroup, help_text=_("Tick none where it is for all.")
    )

    search_kind = SearchKind.SERVICE
    card_template = "directory/cards/service.html"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("who_can_apply"),
        FieldPanel("conditions"),
        FieldPanel("what_to_bring"),
        FieldPanel("steps"),
        FieldRowPanel([FieldPanel("cost"), FieldPanel("deadline")]),
        FieldPanel("legal_basis"),
        FieldPanel("questions"),
        FieldPanel("body"),
    ]
    fact_panels = [
        FieldPanel("life_situations"),
        FieldPanel("target_groups"),
        InlinePanel("places", heading=_("Where"), label=_("place")),
        InlinePanel("online", heading=_("On-line"), label=_("way")),
        InlinePanel("contacts", heading=_("Contact, by post"), label=_("contact")),
        InlinePanel("documents", heading=_("Documents"), label=_("document")),
    ]
    api_fields = [
        *BasePage.api_fields,
        *(APIField(name) for name in WORDS),
        *(APIField(name, serializer=SourceField()) for name in FACETS),
        *(APIField(name, serializer=RowsField()) for name in ROWS),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in FACETS]
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

    @cached_property
    def contact_lines(self) -> list[ServiceContactLine]:
        """Whom to ask, each with the page of the office where that is public."""
        return contacts_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "documents": list(self.source.documents.select_related("document")),
            "online": list(self.source.online.all()),
        }

    def search_facts(self) -> list[str]:
        return service_facts(self)

    def search_topics(self) -> tuple[Topic, ...]:
        return service_topics(self)

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        own = [government_service(self, request), *frequent_questions(self)]
        return [*super().structured_data(request), *own]
