"""Facts exist once: translations read them from the page in the default language."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from core.locales import language_of


def source_of(page: Any) -> Any:
    """The live page in the default language that holds the facts of ``page``, else itself."""
    if language_of(page) == settings.LANGUAGE_CODE:
        return page
    return _sources(type(page)).filter(translation_key=page.translation_key).first() or page


def attach_sources(pages: Sequence[Any]) -> list[Any]:
    """Give every page of one type its ``source`` in one query; the sources, without repeats."""
    foreign = [p for p in pages if language_of(p) != settings.LANGUAGE_CODE]
    keys = {p.translation_key for p in foreign}
    found = _sources(type(pages[0])).filter(translation_key__in=keys) if keys else ()
    by_key = {p.translation_key: p for p in found}
    for page in pages:
        page.source = by_key.get(page.translation_key, page) if page in foreign else page
    return list({page.source.pk: page.source for page in pages}.values())


def _sources(page_type: type) -> Any:
    live = page_type.objects.filter(live=True)  # type: ignore[attr-defined]
    return live.filter(locale__language_code=settings.LANGUAGE_CODE)
