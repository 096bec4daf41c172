"""Where a service is given, whom to ask and which papers belong to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from core.attached import DocumentRow, PlaceRow
from core.contact import ContactRow


class ServicePlace(PlaceRow):
    """An office at which the matter is settled."""

    service = ParentalKey("directory.ServicePage", on_delete=models.CASCADE, related_name="places")


class ServiceDocument(DocumentRow):
    """A form or a leaflet to download."""

    service = ParentalKey(
        "directory.ServicePage", on_delete=models.CASCADE, related_name="documents"
    )


class ServiceContact(ContactRow):
    """Whom to ask about the matter, by post."""

    service = ParentalKey(
        "directory.ServicePage", on_delete=models.CASCADE, related_name="contacts"
    )

    class Meta(ContactRow.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
