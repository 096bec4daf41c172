"""Images and documents in /api/v2/; those of private collections stay private (Wagtail)."""

from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

from core.api.serializers import CentreDocumentSerializer, CentreImageSerializer


class CentreImagesAPIViewSet(ImagesAPIViewSet):
    """Images with description, author and renditions."""

    base_serializer_class = CentreImageSerializer
    body_fields = [*ImagesAPIViewSet.body_fields, "description", "credit", "renditions"]


class CentreDocumentsAPIViewSet(DocumentsAPIViewSet):
    """Documents with type and size."""

    base_serializer_class = CentreDocumentSerializer
    body_fields = [*DocumentsAPIViewSet.body_fields, "type_label", "size"]
