"""What machines ask for at the root of a site: robots.txt, sitemap.xml, favicon.ico."""

from django.conf import settings
from django.contrib.sitemaps.views import sitemap
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.sitemaps import PageSitemap

ONE_DAY = 86_400
EMAILS = "/e-mail/"


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9309: the admin and search results are not for indexes; where the sitemap lies."""
    closed = [reverse("wagtailadmin_home"), EMAILS, *_search_pages()]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    address = request.build_absolute_uri(reverse("sitemap"))
    pages = PageSitemap(request).paginator.num_pages
    more = (f"Sitemap: {address}?p={number}" for number in range(2, pages + 1))
    lines += [f"Sitemap: {address}", *more]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_xml(request: HttpRequest) -> HttpResponse:
    """https://www.sitemaps.org/protocol.html, for the site that is asked."""
    return sitemap(request, sitemaps={"pages": PageSitemap(request)})


@require_safe
@cache_control(max_age=ONE_DAY, public=True)
def favicon(request: HttpRequest) -> HttpResponse:
    """For what asks for this address unasked: the sign that every page names."""
    return HttpResponsePermanentRedirect(static("core/svg/emblem.svg"))


def _search_pages() -> list[str]:
    try:
        return [_in_language(code) for code, _name in settings.LANGUAGES]
    except NoReverseMatch:
        return []


def _in_language(code: str) -> str:
    with override(code):
        return reverse("search:results")
