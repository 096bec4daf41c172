"""The list of all offices of a centre."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from core.blocks import INLINE
from core.chosen import chosen_values
from core.listing import prepare_cards
from core.localised import localised
from core.pages import BasePage
from core.privacy import public_pages
from directory.listing.filters import OfficeFilterSet
from directory.near.context import near_context, near_of, nearest_first
from directory.office.page import OfficePage

PER_PAGE = 20


class DirectoryIndexPage(BasePage):
    """All offices with their hours, phones and addresses, to be narrowed by facets."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=INLINE,
        help_text=_("One or two sentences above the list, for example where to ask first."),
    )

    filterset_class = OfficeFilterSet
    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    api_fields = [*BasePage.api_fields, APIField("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.OfficePage"]
    page_description = _("The section of offices; each office is a page below it.")

    class Meta:
        verbose_name = _("office directory")
        verbose_name_plural = _("office directories")

    def offices(self) -> Any:
        """Public offices below this directory, in the default language and in editors' order."""
        below = OfficePage.objects.descendant_of(self.source)
        return public_pages(below).select_related("locale").defer_streamfields().order_by("path")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        offices = self.offices()
        filters = OfficeFilterSet(request.GET, offices, request=request)
        filters.offer_what_occurs(offices)
        near = near_of(request)
        found = prepare_cards(localised(list(nearest_first(filters.qs, near)[:])))
        page_obj = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {
            "filter": filters,
            "chosen": chosen_values(filters.form, request.GET),
            "page_obj": page_obj,
            **near_context(request, near),
            "addresses": [(page, page.places.present) for page in found if page.places.present],
        }
