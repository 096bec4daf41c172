"""Offices by words: by the search where it is installed, else by titles and addresses."""

import unicodedata

from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.enums import SearchKind
from core.finding import find_pages
from core.listing import prepare_cards
from directory.office.page import OfficePage


def having(text: str, site: Site | None) -> Q:
    """Sources that have all the words, themselves or in the reader's language."""
    found = _searched(text, site) if site else None
    if found is None:
        return Q(translation_key__in=_compared(text))
    return Q(translation_key__in=Page.objects.filter(pk__in=found).values("translation_key"))


def _languages() -> list[str]:
    """A page that has no translation is shown in the default language, so it is found in it."""
    return list(dict.fromkeys((get_language() or settings.LANGUAGE_CODE, settings.LANGUAGE_CODE)))


def _searched(text: str, site: Site) -> set[int] | None:
    found: set[int] = set()
    for language in _languages():
        pages = find_pages(text, language, site, SearchKind.OFFICE)
        if pages is None:
            return None
        found |= pages
    return found


def _compared(text: str) -> list[object]:
    """Translation keys of pages whose title, summary or addresses have each word in them."""
    words = _bare(text).split()
    pages = OfficePage.objects.filter(live=True, locale__language_code__in=_languages())
    told = {page: _told(page) for page in prepare_cards(pages.defer_streamfields())}
    return [page.translation_key for page in told if all(word in told[page] for word in words)]


def _told(page: OfficePage) -> str:
    lines = (row.line for row in page.source.addresses.all())
    return _bare(" ".join((page.title, page.summary, *lines)))


def _bare(text: str) -> str:
    """Lower case without accents: "Łąkowa" becomes "lakowa"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
