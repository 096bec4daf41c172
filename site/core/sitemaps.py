"""sitemap.xml: every public page of a site with its translations (sitemaps.org, hreflang)."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sitemaps import Sitemap
from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site, get_page_models
from wagtail.query import PageQuerySet

from core.privacy import public_pages

Json = dict[str, Any]


def overview_pages(pages: PageQuerySet) -> PageQuerySet:
    """Public pages without the items of long lists, such as news (``in_site_map = False``)."""
    types = [model for model in get_page_models() if not getattr(model, "in_site_map", True)]
    items = ContentType.objects.get_for_models(*types).values()
    return public_pages(pages).exclude(content_type__in=items)


class PageSitemap(Sitemap):  # type: ignore[type-arg]
    """The pages of one site in all its languages."""

    limit = 10_000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> PageQuerySet:
        site = Site.find_for_request(self.request)
        if site is None:
            return Page.objects.none()
        below = Q()
        for root in site.root_page.get_translations(inclusive=True):
            below |= Q(path__startswith=root.path)
        return public_pages(Page.objects.filter(below)).select_related("locale").order_by("path")

    @cached_property
    def addresses(self) -> dict[Any, dict[str, str]]:
        """Addresses by translation key and language, of all pages of the site."""
        found: dict[Any, dict[str, str]] = {}
        for page in self.items():
            address = page.get_full_url(self.request)
            if address:
                found.setdefault(page.translation_key, {})[page.locale.language_code] = address
        return found

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[Json]:
        """Entries in the shape that Django's sitemap.xml template shows."""
        pages = list(self.paginator.page(page).object_list)
        changed = [p.last_published_at for p in pages]
        self.latest_lastmod: dt.datetime | None = max(changed) if changed and all(changed) else None
        return [entry for p in pages if (entry := self._entry(p))]

    def _entry(self, page: Page) -> Json | None:
        languages = self.addresses.get(page.translation_key, {})
        address = languages.get(page.locale.language_code)
        if address is None:
            return None
        return {
            "location": address,
            "lastmod": page.last_published_at,
            "alternates": alternates(languages),
        }


def alternates(languages: dict[str, str]) -> list[dict[str, str]]:
    """Every language of a page, itself included, and ``x-default``: the default language's."""
    links = [
        {"lang_code": code, "location": languages[code]}
        for code, _name in settings.LANGUAGES
        if code in languages
    ]
    default = languages.get(settings.LANGUAGE_CODE)
    return [*links, {"lang_code": "x-default", "location": default}] if default else links
