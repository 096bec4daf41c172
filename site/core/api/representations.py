"""How an image, a document and a page stand inside other JSON: complete, with absolute URLs."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page

from core.media import CentreDocument, CentreImage, CentreRendition
from core.privacy import is_public

RENDITIONS = ("width-400", "width-800", "width-1600")
Json = dict[str, Any]


def absolute(url: str | None, context: Mapping[str, Any] | None) -> str | None:
    """The URL with scheme and host of the request, or as it is without a request."""
    request: HttpRequest | None = (context or {}).get("request")
    return request.build_absolute_uri(url) if request and url else url


def image_json(
    image: CentreImage | None, alt: str, context: Mapping[str, Any] | None
) -> Json | None:
    """The image in three widths (pixels), with its text for blind readers and its author."""
    if image is None:
        return None
    return {
        "title": image.title,
        "alt": alt,
        "credit": image.credit,
        "renditions": [
            {
                "url": absolute(rendition.url, context),
                "width": rendition.width,
                "height": rendition.height,
            }
            for rendition in _renditions(image)
        ],
    }


def _renditions(image: CentreImage) -> list[CentreRendition]:
    """None where the file is gone: the rest of the page must still be readable."""
    try:
        return list(image.get_renditions(*RENDITIONS).values())
    except SourceImageIOError:
        return []


def document_json(
    document: CentreDocument | None, title: str, context: Mapping[str, Any] | None
) -> Json | None:
    """The file's address with its type and its size in bytes."""
    if document is None:
        return None
    return {
        "title": title or document.title,
        "url": absolute(document.url, context),
        "type": document.type_label,
        "size": document.get_file_size(),
    }


def page_json(page: Page | None, context: Mapping[str, Any] | None) -> Json | None:
    """A link to a public page in the active language; None for what must not be shown."""
    if page is None:
        return None
    page = page.localized
    if not is_public(page):
        return None
    return {
        "id": page.pk,
        "title": page.title,
        "url": page.get_full_url((context or {}).get("request")),
    }
