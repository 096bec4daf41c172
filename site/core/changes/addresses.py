"""At which public addresses a page stands: one for every site that it belongs to."""

from collections.abc import Iterable, Mapping

from wagtail.models import Page, Site
from wagtail.models.sites import SiteRootPath

Addresses = Mapping[int | None, str]
"""Public address by site; None as the site stands for the whole installation."""

NOWHERE: Addresses = {}


def site_roots() -> list[SiteRootPath]:
    """The roots of all sites in all languages, the most specific first.

    Read afresh: Wagtail's own list lives in a cache that may be another process's and old, and
    still holds the old root while a root page is being saved.
    """
    sites = list(Site.objects.select_related("root_page"))
    keys = {site.root_page.translation_key for site in sites}
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale")
    roots = [
        SiteRootPath(site.pk, page.url_path, site.root_url, page.locale.language_code)
        for page in pages.only("translation_key", "url_path", "locale__language_code")
        for site in sites
        if site.root_page.translation_key == page.translation_key
    ]
    return sorted(roots, key=lambda root: len(root.root_path), reverse=True)


def page_addresses(url_path: str, roots: Iterable[SiteRootPath] | None = None) -> Addresses:
    """The addresses of a page with this ``url_path``; none for a page outside all sites."""
    found: dict[int | None, str] = {}
    for root in site_roots() if roots is None else roots:
        if root.site_id not in found and url_path.startswith(root.root_path):
            found[root.site_id] = _url(url_path, root)
    return found


def _url(url_path: str, root: SiteRootPath) -> str:
    page = Page(url_path=url_path)
    page._wagtail_cached_site_root_paths = [root]
    return page.full_url or ""  # no address where only the API is mounted
