"""A programme: what it is for, who gets what, who pays."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.enums import SearchKind
from core.pages import BasePage
from core.panels import holds_facts
from core.search_topics import FOR_WHOM, Topic, topics_of
from core.sources import attach_sources
from programmes.downloads.routes import BudgetRoutes
from programmes.enums import ProgrammeStatus
from programmes.facts import ProgrammeFacts
from programmes.forms import ProgrammePageForm
from programmes.funding.protection import drop_lines_without_source
from programmes.listing.filters import ProgrammeFilterSet
from programmes.page_context import programme_context
from programmes.querysets import ProgrammeManager
from programmes.search import searchable_facts
from programmes.serializers import FACT_API_FIELDS
from programmes.structured import government_service, monetary_grants
from programmes.words import ProgrammeWords


class ProgrammePage(BudgetRoutes, ProgrammeFacts, ProgrammeWords, BasePage):
    """A programme or project; sub-programmes stand below it."""

    parent_page_types = ["programmes.ProgrammeIndexPage", "programmes.ProgrammePage"]
    subpage_types = ["programmes.ProgrammePage"]
    base_form_class = ProgrammePageForm
    template = "programmes/programme_page.html"
    card_template = "programmes/cards/programme.html"
    search_kind = SearchKind.PROGRAMME
    filterset_class = ProgrammeFilterSet
    page_description = _("A programme or project: for whom, recruitment, support, partners, budget")

    content_panels = [*BasePage.content_panels, *ProgrammeWords.words_panels]
    fact_panels = ProgrammeFacts.fact_panels
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        *ProgrammeWords.words_api_fields,
        *FACT_API_FIELDS,
    ]

    objects = ProgrammeManager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def save(self, *args: Any, **options: Any) -> None:
        """As other pages; a translation without lines that no source could be chosen for."""
        if not holds_facts(self):
            drop_lines_without_source(self)
        super().save(*args, **options)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | programme_context(self, request)

    @classmethod
    def prepare_cards(cls, pages: Sequence[Any]) -> None:
        """Status and recruitment of a whole list in two queries."""
        if pages:
            prefetch_related_objects(attach_sources(pages), "recruitment_windows")

    @property
    def is_archived(self) -> bool:  # type: ignore[override]
        """An ended programme is found, but after those that run."""
        return self.status == ProgrammeStatus.ENDED

    def search_facts(self) -> list[str]:
        return searchable_facts(self)

    def search_topics(self) -> tuple[Topic, ...]:
        return topics_of(FOR_WHOM.name, self.source.target_groups)

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The breadcrumb, the programme as a service, and each grant."""
        return [
            *super().structured_data(request),
            government_service(self, request),
            *monetary_grants(self, request),
        ]
