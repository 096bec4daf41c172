"""Mounts what is installed; holds no logic of its own."""

from django.apps import apps
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.api import api_router

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v2/", api_router.urls),
    path("", include("core.urls")),
]
if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
if apps.is_installed("search"):
    urlpatterns += i18n_patterns(
        path("szukaj/", include("search.urls")),
        path("search/", include("search.machine_urls")),
        prefix_default_language=False,
    )
urlpatterns += i18n_patterns(
    path("", include("core.i18n_urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
