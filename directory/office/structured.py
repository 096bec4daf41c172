"""An office for machines: schema.org GovernmentOffice."""

from typing import Any

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.structured_data import CONTEXT
from directory.office.access import amenities
from directory.office.structured_hours import structured_hours
from directory.rows.addresses import OfficeAddress

Json = dict[str, Any]


def government_office(office: Any, request: HttpRequest) -> Json:
    """https://schema.org/GovernmentOffice with address, phones and all its hours."""
    facts, address = office.source, office.places.present
    rows = list(facts.phones.all())
    phones = [row for row in rows if row.kind != "fax"]
    faxes = [row.e164 for row in rows if "fax" in row.kind]
    data: Json = {
        "@context": CONTEXT,
        "@type": "GovernmentOffice",
        "name": office.title,
        "url": office.get_full_url(request),
        "description": office.summary,
        "telephone": [row.e164 for row in phones],
        "faxNumber": faxes,
        "address": postal_address(address) if address else None,
        "geo": coordinates(address) if address else None,
        "amenityFeature": amenities(office),
        "areaServed": [str(row.district) for row in facts.areas.all()],
        "parentOrganization": _centre(request),
        **structured_hours(office.schedules, rows, clock.today()),
    }
    return {name: value for name, value in data.items() if value}


def postal_address(address: OfficeAddress) -> Json:
    """https://schema.org/PostalAddress"""
    data = {
        "@type": "PostalAddress",
        "streetAddress": address.street_line,
        "postalCode": address.postal_code,
        "addressLocality": address.city,
        "addressCountry": "PL",
    }
    return {name: value for name, value in data.items() if value}


def coordinates(address: OfficeAddress) -> Json | None:
    """https://schema.org/GeoCoordinates, None where nobody has measured."""
    if not address.has_coordinates:
        return None
    place = {"latitude": str(address.latitude), "longitude": str(address.longitude)}
    return {"@type": "GeoCoordinates", **place}


def _centre(request: HttpRequest) -> Json | None:
    centre = get_centre(request)
    if centre is None:
        return None
    return {"@type": "GovernmentOrganization", "name": centre.words.name}
