"""Pages in the language of the reader, in one query for a whole list."""

from collections.abc import Sequence
from typing import TypeVar

from django.utils.translation import get_language
from wagtail.models import Page

from core.privacy import public_pages

AnyPage = TypeVar("AnyPage", bound=Page)


def localised(pages: Sequence[AnyPage]) -> list[AnyPage]:
    """The public translations of pages of one type, in their order.

    A page that is in the language already, or has no translation into it, stays itself.
    """
    foreign = [page for page in pages if page.locale.language_code != get_language()]
    if not foreign:
        return list(pages)
    keys = {page.translation_key for page in foreign}
    found = public_pages(type(foreign[0]).objects.filter(translation_key__in=keys))
    own = found.filter(locale__language_code=get_language()).select_related("locale")
    by_key = {page.translation_key: page for page in own}
    return [by_key.get(page.translation_key, page) for page in pages]
