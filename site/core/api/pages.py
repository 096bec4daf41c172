"""The page endpoint of /api/v2/, with what stock Wagtail leaks closed."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language_from_path, override
from wagtail.api.v2.filters import FieldsFilter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.api.filtering import FilterSetFilter, OtherFieldsFilter, filter_names
from core.api.serializers import LocalisedPageSerializer
from core.privacy import public_pages


class PublicPagesAPIViewSet(PagesAPIViewSet):
    """Public pages of the site that is asked, in all its languages."""

    base_serializer_class = LocalisedPageSerializer
    filter_backends = [
        OtherFieldsFilter,
        *(backend for backend in PagesAPIViewSet.filter_backends if backend is not FieldsFilter),
        FilterSetFilter,
    ]

    def get_queryset(self) -> PageQuerySet:
        """Pages with their language, which stock Wagtail asks for one by one with ``type``."""
        return super().get_queryset().select_related("locale", "content_type")

    def check_query_parameters(self, queryset: PageQuerySet) -> None:
        """Wagtail's 400 for a parameter that nobody knows; the type's FilterSet knows some."""
        known = PagesAPIViewSet.known_query_parameters
        self.known_query_parameters = known | filter_names(queryset.model)
        super().check_query_parameters(queryset)

    def get_base_queryset(self) -> PageQuerySet:
        """Pages that everybody may see, without mirrors of restricted ones."""
        pages: PageQuerySet = super().get_base_queryset()
        return public_pages(pages).select_related("locale", "content_type")

    def find_object(self, queryset: PageQuerySet, request: HttpRequest) -> Page | None:
        """Find a page by ``html_path`` in any language (stock knows only the default one)."""
        path = request.GET.get("html_path", "").lstrip("/")
        language = get_language_from_path(f"/{path}")
        if not language or Site.find_for_request(request) is None:
            found: Page | None = super().find_object(queryset, request)
            return found
        with override(language):
            return self._route(queryset, request, path.removeprefix(language).lstrip("/"))

    @staticmethod
    def _route(queryset: PageQuerySet, request: HttpRequest, path: str) -> Page | None:
        try:
            found: Any = Page.route_for_request(request, path)
        except Http404:
            return None
        return queryset.filter(pk=found.page.pk).first() if found else None
