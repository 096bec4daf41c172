"""Menu, breadcrumbs and language links of a page."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

from core.below import Below, place_below
from core.centre import get_centre
from core.locales import language_of
from core.privacy import public_pages
from core.root_paths import warm_root_paths
from core.trail import steps, way_to

MENU_LIMIT = 7


@dataclass(frozen=True)
class MenuItem:
    """One word of a menu or one step of a breadcrumb."""

    title: str
    url: str
    is_active: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language; ``is_same`` unless it leads near to that only."""

    code: str
    name: str
    url: str
    is_current: bool
    is_same: bool = True


def site_root(request: HttpRequest) -> Page | None:
    """The home page in the active language; None where the site has none."""
    if not hasattr(request, "_site_root"):
        served = getattr(request, "served_page", None) is not None and steps(request)
        request._site_root = served[0] if served else _find_root(request)  # type: ignore[attr-defined]
    return request._site_root  # type: ignore[attr-defined]


def _find_root(request: HttpRequest) -> Page | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    translations = site.root_page.get_translations(inclusive=True)
    roots = {language_of(page): page for page in public_pages(translations)}
    return roots.get(get_language() or "") or roots.get(settings.LANGUAGE_CODE)


def menu(request: HttpRequest, page: Page | None) -> list[MenuItem]:
    """Sections of the site that their editors put into the menu, at most seven."""
    root = site_root(request)
    if root is None:
        return []
    warm_root_paths()
    centre = get_centre(request)
    sections = centre.sections(root)[:MENU_LIMIT] if centre else []
    path = page.path if page else ""
    return [MenuItem(s.title, s.get_url(request) or "", path.startswith(s.path)) for s in sections]


def ancestors(page: Page, request: HttpRequest) -> list[Page]:
    """Public pages from the home page down to the parent of ``page``."""
    if not hasattr(page, "_trail"):
        way = way_to(page, request)
        page._trail = _ask_ancestors(page, request) if way is None else [p for p in way if p.live]
    return page._trail


def _ask_ancestors(page: Page, request: HttpRequest) -> list[Page]:
    root = site_root(request)
    depth = root.depth if root else 2
    return list(public_pages(page.get_ancestors().filter(depth__gte=depth)))


def breadcrumbs(request: HttpRequest, page: Page | None) -> list[MenuItem]:
    """The way to what is shown, which is left out; empty on the home page."""
    if page is None or not page.pk:
        return []
    way = [*ancestors(page, request), *([page] if place_below(request) else [])]
    return [MenuItem(p.title, p.get_url(request) or "") for p in way]


def languages(
    request: HttpRequest, page: Page | None, below: Below | None = None
) -> list[LanguageLink]:
    """The page, or the place below it, in every language in which the page exists; a page of no
    tree in all languages.
    """
    urls = _page_urls(page, request) if page and page.pk else _view_urls(request)
    return [_link(code, urls[code], below) for code, _name in settings.LANGUAGES if code in urls]


def _link(code: str, url: str, below: Below | None) -> LanguageLink:
    name, is_current = get_language_info(code)["name_local"], code == get_language()
    if below is None:
        return LanguageLink(code, name, url, is_current)
    path = below.path_in(own_language=is_current)
    return LanguageLink(code, name, f"{url}{path}", is_current, is_same=path == below.path)


def _page_urls(page: Page, request: HttpRequest) -> dict[str, str]:
    translations = page.get_translations(inclusive=True)
    found = {language_of(p): p.get_full_url(request) for p in public_pages(translations)}
    return {code: url for code, url in found.items() if url}


def _view_urls(request: HttpRequest) -> dict[str, str]:
    path = request.build_absolute_uri(request.get_full_path())
    return {code: translate_url(path, code) for code, _name in settings.LANGUAGES}
