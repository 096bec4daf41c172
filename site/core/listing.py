"""Lists of pages, each shown by its own card, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.privacy import public_pages


def cards(pages: PageQuerySet) -> list[Any]:
    """The specific pages of a queryset with all that their cards show."""
    found = pages.select_related("locale").specific().defer_streamfields()
    return prepare_cards(found)


def prepare_cards(pages: Iterable[Any]) -> list[Any]:
    """Keep pages that have a card, and let each type fetch what its cards show in bulk."""
    shown = [page for page in pages if hasattr(page, "card_template")]
    by_type: dict[type, list[Any]] = defaultdict(list)
    for page in shown:
        by_type[type(page)].append(page)
    for page_type, group in by_type.items():
        page_type.prepare_cards(group)  # type: ignore[attr-defined]
    return shown


def child_cards(section: Page, count: int) -> list[Any]:
    """The newest public children of a section."""
    return cards(
        public_pages(section.get_children()).order_by("-first_published_at", "path")[:count]
    )
