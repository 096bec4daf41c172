"""The list of a centre's programmes with its facets."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from core import clock
from core.blocks import LISTS
from core.chosen import PAGE, chosen_values
from core.faceted_rows import FacetedRows
from core.in_place import ListInPlace, kept_fields
from core.pages import BasePage
from core.privacy import public_pages
from programmes.listing.entries import district_labels, entries_of, source_labels
from programmes.listing.filters import ProgrammeFilterSet
from programmes.listing.order import grouped, in_order, order_links, order_of
from programmes.overview.routes import FinanceRoutes
from programmes.programme_page import ProgrammePage

PER_PAGE = 20


class ProgrammeIndexPage(ListInPlace, FinanceRoutes, BasePage):
    """All programmes below this page, those that one can apply to first."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=LISTS,
        help_text=_("One or two sentences, for example “Choose where you live to see your area”."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["programmes.ProgrammePage"]
    template = "programmes/programme_index_page.html"
    changed_template = "programmes/list/changed.html"
    page_description = _("The list of programmes with filters, for example by status and area")

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    api_fields: ClassVar[list[APIField]] = [*BasePage.api_fields, APIField("introduction")]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")

    def programmes(self) -> Any:
        """Public programmes of this section, sub-programmes included."""
        return public_pages(ProgrammePage.objects.descendant_of(self))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        programmes = self.programmes()
        filters = ProgrammeFilterSet(request.GET, programmes, request=request)
        entries = entries_of(programmes, clock.today().year)
        counts = FacetedRows(filters.form, [entry.values for entry in entries], filters.filters)
        labels = {"district": district_labels(entries), "source": source_labels(entries)}
        chosen = chosen_values(filters.form, request.GET, labels)
        order = order_of(request.GET)
        found = in_order((entries[position] for position in counts.positions), order)
        page_obj = Paginator(found, PER_PAGE).get_page(request.GET.get(PAGE))
        return super().get_context(request, *args, **kwargs) | {
            "filter": filters,
            "facets": counts.facets(labels),
            "chosen": chosen,
            "page_obj": page_obj,
            "groups": grouped(page_obj.object_list, order),
            "orders": order_links(request.GET),
            "remedies": counts.remedies(request.GET, chosen),
            "kept": kept_fields(request.GET, {*filters.filters, PAGE}),
        }
