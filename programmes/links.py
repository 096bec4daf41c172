"""Pages that a programme points to, in the reader's language, in a fixed number of queries."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.privacy import public_pages


def in_language(
    targets: Iterable[Page | None], language: str, pages: PageQuerySet | None = None
) -> dict[int, Any]:
    """Public pages by the id of their target: translated where a translation exists.

    ``pages`` are those to choose from (all by default); a target that nobody may see is left out.
    """
    wanted = [page for page in targets if page is not None]
    keys = {page.translation_key for page in wanted}
    if not keys:
        return {}
    choice = public_pages(Page.objects.all() if pages is None else pages)
    languages = {language, settings.LANGUAGE_CODE}
    found = choice.filter(translation_key__in=keys, locale__language_code__in=languages)
    by_key: dict[Any, Page] = {}
    for page in found.select_related("locale"):
        if page.locale.language_code == language or page.translation_key not in by_key:
            by_key[page.translation_key] = page
    return {p.pk: by_key[p.translation_key] for p in wanted if p.translation_key in by_key}
