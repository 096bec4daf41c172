"""A service for machines: schema.org GovernmentService."""

from typing import Any

from django.http import HttpRequest

from core.centre import get_centre
from core.structured_data import CONTEXT
from directory.office.structured import postal_address

Json = dict[str, Any]


def government_service(service: Any, request: HttpRequest) -> Json:
    """https://schema.org/GovernmentService: who gives it and at which places."""
    centre = get_centre(request)
    provider = {"@type": "GovernmentOrganization", "name": centre.words.name} if centre else None
    data: Json = {
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "name": service.title,
        "url": service.get_full_url(request),
        "description": service.summary,
        "provider": provider,
        "availableChannel": [_channel(place.page, request) for place in service.offices],
    }
    return {name: value for name, value in data.items() if value}


def _channel(office: Any, request: HttpRequest) -> Json:
    """https://schema.org/ServiceChannel: the place with its address where one is known."""
    place: Json = {
        "@type": "Place",
        "name": office.title,
        "url": office.get_full_url(request),
    }
    if office.places.present:
        place["address"] = postal_address(office.places.present)
    return {"@type": "ServiceChannel", "serviceLocation": place}
