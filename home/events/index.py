"""The list of events: what is to come, then what is past."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from core.blocks import INLINE
from core.pages import BasePage
from home.events.queries import coming_events, event_cards, past_events, public_events

PAST_PER_PAGE = 20


class EventIndexPage(BasePage):
    """All events of a site."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=INLINE,
        help_text=_("One or two sentences above the list, for example whom to ask for more."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    api_fields = [*BasePage.api_fields, APIField("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.EventPage"]
    page_description = _("The section of events; they go below it.")

    class Meta:
        verbose_name = _("events section")
        verbose_name_plural = _("events sections")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        events = public_events(self)
        coming = coming_events(events)
        past = Paginator(past_events(events, coming), PAST_PER_PAGE)
        page_obj = past.get_page(request.GET.get("page"))
        page_obj.object_list = event_cards(page_obj.object_list)
        context = super().get_context(request, *args, **kwargs)
        return context | {"coming": coming, "page_obj": page_obj}
