"""What the cards of news and events share."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from core.media import CentreImage

CARD_IMAGE = "fill-352x264|format-webp"  # the same as in home/partials/card_image.html


def prefetch_listing_images(pages: Sequence[Any]) -> None:
    """The pictures of a list with their renditions, in two queries for all."""
    images = CentreImage.objects.prefetch_renditions(CARD_IMAGE)
    prefetch_related_objects(pages, Prefetch("listing_image", images))
