"""What an office's page leads to: services and programmes here, its own sub-offices."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from core.enums import SearchKind
from core.localised import localised
from core.privacy import public_pages
from core.references import placed_at


@dataclass(frozen=True)
class Related:
    """Public pages in the reader's language where they exist in it."""

    services: list[Page]
    programmes: list[Page]
    sub_offices: list[Any]


def related_to(office: Any) -> Related:
    """Asks the rows ``places`` of services, and of programmes without knowing that plugin.

    The cards of sub-offices are still to be prepared. An office that is not saved leads nowhere.
    """
    if not office.pk:
        return Related([], [], [])
    facts = office.source
    here = Page.objects.filter(pk__in=placed_at(facts), locale=facts.locale)
    pages = localised(list(public_pages(here).select_related("locale").order_by("title")))
    children = public_pages(type(office).objects.child_of(facts)).select_related("locale")
    return Related(
        services=_of_kind(pages, SearchKind.SERVICE),
        programmes=_of_kind(pages, SearchKind.PROGRAMME),
        sub_offices=localised(list(children.defer_streamfields())),
    )


def _of_kind(pages: list[Page], kind: SearchKind) -> list[Page]:
    return [page for page in pages if getattr(page.specific_class, "search_kind", None) == kind]
