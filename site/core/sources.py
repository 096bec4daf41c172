"""Facts exist once: translations read them from the page in the default language."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from wagtail.fields import RichTextField, StreamField

from core.locales import language_of


def source_of(page: Any) -> Any:
    """The live page in the default language that holds the facts of ``page``, else itself."""
    if _is_source(page):
        return page
    return _sources(type(page)).filter(translation_key=page.translation_key).first() or page


def attach_sources(pages: Sequence[Any]) -> list[Any]:
    """Give every page of one type its ``source`` in one query; the sources, without repeats.

    Long texts are words and no facts: sources that are read here come without them.
    """
    keys = {page.translation_key for page in pages if not _is_source(page)}
    found = _without_texts(_sources(type(pages[0]))).filter(translation_key__in=keys)
    by_key = {source.translation_key: source for source in found} if keys else {}
    for page in pages:
        page.source = page if _is_source(page) else by_key.get(page.translation_key, page)
    return list({page.source.pk: page.source for page in pages}.values())


def _is_source(page: Any) -> bool:
    return language_of(page) == settings.LANGUAGE_CODE


def _sources(page_type: type) -> Any:
    live = page_type.objects.filter(live=True)  # type: ignore[attr-defined]
    return live.filter(locale__language_code=settings.LANGUAGE_CODE)


def _without_texts(pages: Any) -> Any:
    fields = pages.model._meta.get_fields()
    return pages.defer(*(f.name for f in fields if isinstance(f, RichTextField | StreamField)))
