"""Cards of the news that tell of a programme."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from wagtail.models import Page

from core.listing import prepare_cards


def news_cards(facts: Any, pages: Mapping[int, Page]) -> list[Any]:
    """In the editor's order; ``pages`` holds the public ones in the reader's language."""
    chosen = [pages[row.page_id] for row in facts.news.all() if row.page_id in pages]
    by_id = {card.pk: card for card in prepare_cards(_specific(chosen))}
    return [by_id[page.pk] for page in chosen if page.pk in by_id]


def _specific(pages: list[Page]) -> list[Page]:
    """The same pages as their own types, one query a type."""
    by_type: dict[type[Page], list[int]] = defaultdict(list)
    for page in pages:
        by_type[page.specific_class or Page].append(page.pk)
    return [
        page
        for page_type, ids in by_type.items()
        for page in page_type.objects.filter(pk__in=ids).select_related("locale")
    ]
