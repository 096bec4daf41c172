"""The list of all offices of a centre."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from core import clock
from core.blocks import INLINE
from core.chosen import chosen_values, clean, without
from core.in_place import ListInPlace, is_partial, kept_fields
from core.pages import BasePage
from core.privacy import public_pages
from directory.listing.facets import Counts
from directory.listing.filters import OfficeFilterSet
from directory.listing.remedies import remedies
from directory.listing.shown import shown
from directory.listing.sources import asked_once
from directory.near.context import PAGE, near_context, near_of, nearest_first
from directory.office.page import OfficePage
from directory.office.timetables import purpose_hours

PER_PAGE = 20
ON_PAPER = 500
VIEW, PRINT = "view", "print"


class DirectoryIndexPage(ListInPlace, BasePage):
    """All offices with their hours, phones and addresses, to be narrowed by facets."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=INLINE,
        help_text=_("One or two sentences above the list, for example where to ask first."),
    )

    changed_template = "directory/list/changed.html"
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

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """The whole page, its changing parts for a script, or all offices for paper."""
        if _is_for_paper(request) and not is_partial(request):
            return "directory/list/print.html"
        return super().get_template(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        offices, near = asked_once(self.offices()), near_of(request)
        filters = OfficeFilterSet(request.GET, offices, request=request)
        counts = Counts(offices, filters)
        chosen = chosen_values(filters.form, request.GET)
        found = nearest_first(offices.filter(*filters.conditions.values()), near)
        per_page = ON_PAPER if _is_for_paper(request) else PER_PAGE
        part = shown(found, counts.found, filters.hours, request.GET.get(PAGE), per_page)
        return super().get_context(request, *args, **kwargs) | {
            "filter": filters,
            "facets": counts.facets(),
            "chosen": chosen,
            "page_obj": part.page_obj,
            "addresses": part.addresses,
            "remedies": [] if counts.found else remedies(offices, filters, counts, chosen),
            "kept": kept_fields(filters.data, {*filters.filters, PAGE, VIEW}),
            "print_query": _with_view(request.GET),
            **near_context(request, near),
            **(_paper(part.page_obj, request) if _is_for_paper(request) else {}),
        }


def _is_for_paper(request: HttpRequest) -> bool:
    return request.GET.get(VIEW) == PRINT


def _paper(offices: Iterable[Any], request: HttpRequest) -> dict[str, Any]:
    """What the list for paper shows besides."""
    now = clock.now()
    printed = [(office, purpose_hours(office.schedules, now)) for office in offices]
    return {"now": now, "printed": printed, "list_query": without(request.GET, [VIEW])}


def _with_view(query: QueryDict) -> str:
    printed = query.copy()
    printed.pop(PAGE, None)
    printed[VIEW] = PRINT
    return clean(printed)
