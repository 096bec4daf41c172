"""An office for machines: schema.org GovernmentOffice."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.structured_data import CONTEXT
from directory.hours import Day, Hours, Reason, Timetable, WeeklyHours
from directory.hours.days import MIDNIGHT
from directory.hours.workdays import ONE_DAY
from directory.office.schedule import leading
from directory.rows.addresses import OfficeAddress

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
        "email": facts.email,
        "telephone": [row.e164 for row in phones],
        "faxNumber": faxes,
        "address": postal_address(address) if address else None,
        "geo": coordinates(address) if address else None,
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
    found = leading(office.schedule, today)
    if found is None:
        return {}
    table = found[1]
    return {
        "openingHoursSpecification": [_weekly(row) for row in _week_ahead(table, today)],
        "specialOpeningHoursSpecification": list(_special(table, today)),
    }


def _week_ahead(table: Timetable, today: dt.date) -> list[WeeklyHours]:
    """Rows that hold now or will, without those that a later row has replaced."""
    return [
        row
        for row in table.week
        if row.validity.first > today
        or any(row.hours in table.week_hours(day, today) for day in row.weekdays)
    ]


def _weekly(row: WeeklyHours) -> Json:
    """https://schema.org/OpeningHoursSpecification; a close before the opening is next day's."""
    data = {**_specification(row.hours), "dayOfWeek": [DAYS[day] for day in row.weekdays]}
    if row.validity.valid_from:
        data["validFrom"] = row.validity.valid_from.isoformat()
    if row.validity.valid_to:
        data["validThrough"] = row.validity.valid_to.isoformat()
    return data


def _special(table: Timetable, today: dt.date) -> Iterator[Json]:
    """Days ahead that differ from the week, each with its own date."""
    for offset in range(SPECIAL_DAYS_AHEAD):
        day = table.day(today + offset * ONE_DAY)
        usual = table.week_hours(day.date.weekday(), day.date)
        if day.reason is not Reason.WEEK and (day.hours or usual):
            yield from _dated(day)


def _dated(day: Day) -> Iterator[Json]:
    date = day.date.isoformat()
    hours = [_specification(hours) for hours in day.hours] or [_between(MIDNIGHT, MIDNIGHT)]
    for specification in hours:
        yield {**specification, "validFrom": date, "validThrough": date}


def _specification(hours: Hours) -> Json:
    """Around the clock ends at 23:59, because 00:00 to 00:00 says closed."""
    around_the_clock = hours.opens == hours.closes == MIDNIGHT
    return _between(hours.opens, LAST_MINUTE if around_the_clock else hours.closes)


def _between(opens: dt.time, closes: dt.time) -> Json:
    times = {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"}
    return {"@type": "OpeningHoursSpecification", **times}
