"""Serializers of /api/v2/: a page answers in its own language."""

from typing import Any

from django.utils.translation import override
from rest_framework.fields import Field
from wagtail.api.v2.serializers import PageSerializer
from wagtail.documents.api.v2.serializers import DocumentSerializer
from wagtail.images.api.v2.serializers import ImageSerializer

from core.api.absolute import with_absolute_links
from core.api.representations import Json, image_json
from core.media import CentreDocument, CentreImage


class LocalisedPageSerializer(PageSerializer):
    """Links in texts and names of choices in the language of the page, not of the request."""

    def to_representation(self, instance: Any) -> Any:
        with override(instance.locale.language_code):
            data = super().to_representation(instance)
        return with_absolute_links(data, self.context["request"])


class RenditionsField(Field):
    """The sizes in which an image is served."""

    def get_attribute(self, instance: CentreImage) -> CentreImage:
        return instance

    def to_representation(self, value: CentreImage) -> list[Json]:
        image = image_json(value, value.description, self.context)
        return image["renditions"] if image else []


class CentreImageSerializer(ImageSerializer):
    """Images with ready renditions."""

    renditions = RenditionsField(read_only=True)


class SizeField(Field):
    """The size of a document in bytes; null where its file is missing."""

    def get_attribute(self, instance: CentreDocument) -> CentreDocument:
        return instance

    def to_representation(self, value: CentreDocument) -> int | None:
        size: int | None = value.get_file_size()
        return size


class CentreDocumentSerializer(DocumentSerializer):
    """Documents with what a link to them shows."""

    size = SizeField(read_only=True)
