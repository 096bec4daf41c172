"""The page endpoint of /api/v2/, with what stock Wagtail leaks closed."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language_from_path, override
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.privacy import public_pages


class PublicPagesAPIViewSet(PagesAPIViewSet):
    """Public pages of the site that is asked, in all its languages."""

    def get_base_queryset(self) -> PageQuerySet:
        pages: PageQuerySet = super().get_base_queryset()
        return public_pages(pages)

    def find_object(self, queryset: PageQuerySet, request: HttpRequest) -> Page | None:
        """Find a page by ``html_path`` in any language (stock knows only the default one)."""
        path = request.GET.get("html_path", "")
        language = get_language_from_path("/" + path.lstrip("/"))
        if not language or Site.find_for_request(request) is None:
            return super().find_object(queryset, request)
        with override(language):
            return self._route(queryset, request, path.lstrip("/").removeprefix(language))

    @staticmethod
    def _route(queryset: PageQuerySet, request: HttpRequest, path: str) -> Page | None:
        found: Any = Page.route_for_request(request, path.lstrip("/"))
        return queryset.filter(pk=found.page.pk).first() if found else None
