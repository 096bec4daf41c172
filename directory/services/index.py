"""The list of matters to settle."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from core.blocks import INLINE
from core.chosen import chosen_values
from core.faceted_rows import FacetedRows
from core.in_place import ListInPlace, kept_fields
from core.listing import cards
from core.pages import BasePage
from core.privacy import public_pages
from directory.services.facets import service_rows
from directory.services.filters import ServiceFilterSet
from directory.services.page import ServicePage
from directory.services.topics import office_labels


class ServiceIndexPage(ListInPlace, BasePage):
    """All matters that residents settle at the centre, in the order of the editors."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=INLINE,
        help_text=_("One or two sentences above the list, for example whom to ask first."),
    )

    filterset_class = ServiceFilterSet
    changed_template = "directory/services/changed.html"
    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    api_fields = [*BasePage.api_fields, APIField("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.ServicePage"]
    page_description = _("The section of matters to settle; each is a page below it.")

    class Meta:
        verbose_name = _("list of services")
        verbose_name_plural = _("lists of services")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        below = public_pages(ServicePage.objects.child_of(self)).order_by("path")
        filters = ServiceFilterSet(request.GET, below, request=request)
        services = cards(below)
        rows = service_rows(services)
        counts = FacetedRows(filters.form, rows, filters.filters)
        offices = {*request.GET.getlist("office")}.union(*(row["office"] for row in rows))
        labels = {"office": office_labels(request, offices)}
        chosen = chosen_values(filters.form, request.GET, labels)
        return super().get_context(request, *args, **kwargs) | {
            "services": [services[position] for position in counts.positions],
            "filter": filters,
            "facets": counts.facets(labels),
            "chosen": chosen,
            "remedies": counts.remedies(request.GET, chosen),
            "kept": kept_fields(request.GET, {*filters.filters}),
        }
