"""An office for machines: schema.org GovernmentOffice."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.structured_data import CONTEXT
from directory.office.access import amenities
from directory.office.schedule import leading
from directory.rows.addresses import OfficeAddress
from directory.schedules import Day, Reason, Schedule, Span, WeeklyRow
from directory.schedules.spans import MIDNIGHT
from directory.schedules.workdays import ONE_DAY

Json = dict[str, Any]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SPECIAL_DAYS_AHEAD = 60
LAST_MINUTE = dt.time(23, 59)


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
    schedule = found[1]
    return {
        "openingHoursSpecification": [
            data for row in _week_ahead(schedule, today) for data in _weekly(row)
        ],
        "specialOpeningHoursSpecification": list(_special(schedule, today)),
    }


def _week_ahead(schedule: Schedule, today: dt.date) -> list[WeeklyRow]:
    """Rows that hold now or will, without those that a later row has replaced."""
    return [
        row
        for row in schedule.week
        if row.validity.first > today
        or any(set(row.spans) & set(schedule.week_spans(day, today)) for day in row.weekdays)
    ]


def _weekly(row: WeeklyRow) -> Iterator[Json]:
    """https://schema.org/OpeningHoursSpecification; a close before the opening is next day's."""
    period = {
        "validFrom": row.validity.valid_from and row.validity.valid_from.isoformat(),
        "validThrough": row.validity.valid_to and row.validity.valid_to.isoformat(),
    }
    limits = {name: value for name, value in period.items() if value}
    for span in row.spans:
        yield {**_specification(span), "dayOfWeek": [DAYS[day] for day in row.weekdays], **limits}


def _special(schedule: Schedule, today: dt.date) -> Iterator[Json]:
    """Days ahead that differ from the week, each with its own date."""
    for day in schedule.calendar(today, today + (SPECIAL_DAYS_AHEAD - 1) * ONE_DAY):
        usual = schedule.week_spans(day.date.weekday(), day.date)
        if day.reason is not Reason.WEEK and (day.spans or usual):
            yield from _dated(day)


def _dated(day: Day) -> Iterator[Json]:
    date = day.date.isoformat()
    spans = [_specification(span) for span in day.spans] or [_between(MIDNIGHT, MIDNIGHT)]
    for specification in spans:
        yield {**specification, "validFrom": date, "validThrough": date}


def _specification(span: Span) -> Json:
    """Around the clock ends at 23:59, because 00:00 to 00:00 says closed."""
    around_the_clock = span.opens == span.closes == MIDNIGHT
    return _between(span.opens, LAST_MINUTE if around_the_clock else span.closes)


def _between(opens: dt.time, closes: dt.time) -> Json:
    times = {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"}
    return {"@type": "OpeningHoursSpecification", **times}
