"""Wagtail's own page API at /api/v2/, as the kernel closes and completes it."""

from wagtail.api.v2.router import WagtailAPIRouter

from core.api.media import CentreDocumentsAPIViewSet, CentreImagesAPIViewSet
from core.api.pages import PublicPagesAPIViewSet

api_router = WagtailAPIRouter("wagtailapi_v2")
api_router.register_endpoint("pages", PublicPagesAPIViewSet)
api_router.register_endpoint("images", CentreImagesAPIViewSet)
api_router.register_endpoint("documents", CentreDocumentsAPIViewSet)
