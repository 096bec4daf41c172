"""An office for machines: schema.org GovernmentOffice."""

from typing import Any

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.structured_data import CONTEXT
from directory.exports.schema_org import opening_hours
from directory.office.access import amenities
from directory.office.schedule import leading
from directory.rows.addresses import OfficeAddress

Json = dict[str, Any]


def government_office(office: Any, request: HttpRequest) -> Json:
    """https://schema.org/GovernmentOffice with address, phones and the hours that lead."""
    facts, address = office.source, office.places.present
    phones = [row for row in facts.phones.all() if row.kind != "fax"]
    faxes = [row.e164 for row in facts.phones.all() if "fax" in row.kind]
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
        **_hours(office),
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


def _hours(office: Any) -> Json:
    today = clock.today()
    found = leading(office.schedules, today)
    if found is None:
        return {}
    return opening_hours(found[1], today)
