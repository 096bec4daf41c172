"""Pages in the language of the reader, in one query for a whole list."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.utils.translation import get_language
from wagtail.models import Page

from core.locales import language_of
from core.privacy import public_pages

AnyPage = TypeVar("AnyPage", bound=Page)


def localised(pages: Sequence[AnyPage]) -> list[AnyPage]:
    """The public translations of pages of one type, in their order.

    A page that is in the language already, or has no translation into it, stays itself.
    """
    foreign = [page for page in pages if language_of(page) != get_language()]
    if not foreign:
        return list(pages)
    keys = {page.translation_key for page in foreign}
    found = public_pages(type(foreign[0]).objects.filter(translation_key__in=keys))
    own = found.filter(locale__language_code=get_language())
    by_key = {page.translation_key: page for page in own}
    return [by_key.get(page.translation_key, page) for page in pages]


def translations_of(ids: Sequence[int]) -> Any:
    """Pages in every language, public or not, by the ids of some of them."""
    keys = Page.objects.filter(pk__in=ids).values("translation_key")
    return Page.objects.filter(translation_key__in=keys)


def localised_by_id(
    ids: Sequence[int], translations: Sequence[Page] | None = None
) -> dict[int, Page]:
    """Public pages by the ids that name them, each in the reader's language where it has one.

    One query, or none where the public ``translations`` are known, other pages among them; an id
    whose page is not public is left out.
    """
    if not ids:
        return {}
    if translations is None:
        translations = list(public_pages(translations_of(ids)))
    best = {(page.translation_key, language_of(page)): page for page in translations}
    found = {}
    for page in translations:
        if page.pk in ids:
            found[page.pk] = best.get((page.translation_key, get_language() or ""), page)
    return found
