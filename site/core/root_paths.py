"""The addresses of all sites' home pages, which Wagtail keeps for an hour, read in two queries.

Wagtail asks once a site, so that a page costs more the more centres there are.
"""

from collections import defaultdict
from typing import Any

from django.core.cache import cache
from wagtail.models import Page, Site
from wagtail.models.sites import (
    SITE_ROOT_PATHS_CACHE_KEY,
    SITE_ROOT_PATHS_CACHE_VERSION,
    SiteRootPath,
)

HOUR = 3600


def warm_root_paths() -> None:
    """Fill Wagtail's own cache, if it is empty, with what ``Site.get_site_root_paths`` gives."""
    version = SITE_ROOT_PATHS_CACHE_VERSION
    if cache.get(SITE_ROOT_PATHS_CACHE_KEY, version=version) is None:
        cache.set(SITE_ROOT_PATHS_CACHE_KEY, root_paths(), HOUR, version=version)


def root_paths() -> list[SiteRootPath]:
    """The most specific path first, each home page with its translations."""
    sites = Site.objects.select_related("root_page")
    ordered = list(sites.order_by("-root_page__url_path", "-is_default_site", "hostname"))
    homes = _translations({site.root_page.translation_key for site in ordered})
    return [
        SiteRootPath(site.pk, home.url_path, site.root_url, home.locale.language_code)
        for site in ordered
        for home in homes[site.root_page.translation_key]
    ]


def _translations(keys: set[Any]) -> dict[Any, list[Page]]:
    found = defaultdict(list)
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale")
    for page in pages.order_by("path"):
        found[page.translation_key].append(page)
    return found
