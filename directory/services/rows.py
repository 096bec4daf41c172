"""Where a service is given and which papers belong to it."""

from django.db import models
from modelcluster.fields import ParentalKey

from core.attached import DocumentRow, PlaceRow


class ServicePlace(PlaceRow):
    """An office at which the matter is settled."""

    service = ParentalKey("directory.ServicePage", on_delete=models.CASCADE, related_name="places")


class ServiceDocument(DocumentRow):
    """A form or a leaflet to download."""

    service = ParentalKey(
        "directory.ServicePage", on_delete=models.CASCADE, related_name="documents"
    )
