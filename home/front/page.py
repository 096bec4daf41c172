"""The home page of a centre."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField

from core.blocks import BodyBlock
from core.enums import SearchKind
from core.pages import BasePage
from core.sections import HomeSection
from home.front.blocks import TasksBlock
from home.front.structured import organisation, website


class HomePage(BasePage):
    """The root of a site in one language: what matters now, and what people come for."""

    tasks = StreamField(
        TasksBlock(),
        verbose_name=_("what people come for"),
        blank=True,
        help_text=_("Six to eight matters in people's own words, the most frequent first."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("content"),
        blank=True,
        help_text=_("Stands below news, events and the sections that the site adds by itself."),
    )

    search_kind = SearchKind.HOME
    content_panels = [*BasePage.content_panels, FieldPanel("tasks"), FieldPanel("body")]
    api_fields = [*BasePage.api_fields, APIField("tasks"), APIField("body")]
    parent_page_types = ["wagtailcore.Page"]
    page_description = _("The first page of a centre's site; one for each site and language.")

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"sections": self.sections(request)}

    def sections(self, request: HttpRequest) -> list[HomeSection]:
        """What every installed plugin puts here (hook ``home_sections``), in its order."""
        asked = (fn(request, self) for fn in hooks.get_hooks("home_sections"))
        return sorted((s for group in asked for s in group), key=lambda s: s.order)

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured_data(request), organisation(request), website(request)]
