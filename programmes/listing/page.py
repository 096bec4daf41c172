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
from core.chosen import chosen_values
from core.listing import prepare_cards
from core.pages import BasePage
from core.privacy import public_pages
from programmes.filters import ProgrammeFilterSet
from programmes.groups import grouped
from programmes.overview.routes import FinanceRoutes
from programmes.programme_page import ProgrammePage

PER_PAGE = 20


class ProgrammeIndexPage(FinanceRoutes, BasePage):
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
    page_description = _("The list of programmes with filters by kind, status and area")

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    api_fields: ClassVar[list[APIField]] = [*BasePage.api_fields, APIField("introduction")]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")

    def programmes(self) -> Any:
        """Public programmes of this section, sub-programmes included, in their groups' order."""
        pages = public_pages(ProgrammePage.objects.descendant_of(self))
        return pages.grouped(clock.now())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        filterset = ProgrammeFilterSet(request.GET, self.programmes(), request=request)
        found = filterset.qs.select_related("locale").defer_streamfields()
        page_obj = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
        return context | {
            "filterset": filterset,
            "chosen": chosen_values(filterset.form, request.GET),
            "page_obj": page_obj,
            "count": page_obj.paginator.count,
            "groups": grouped(prepare_cards(page_obj.object_list)),
        }
