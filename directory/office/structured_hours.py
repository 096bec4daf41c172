"""Hours of an office for machines, each purpose where schema.org has a place for it.

The hours that lead are those of the office itself, unless they are of a phone: nobody comes to
one. A phone is a ContactPoint with ``hoursAvailable``; any other purpose (a cash desk, complaints
with the director) is a ``department`` with hours of its own, as a pharmacy is one of a shop.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from core.enums import PhoneKind
from directory.enums import HoursPurpose
from directory.exports.schema_org import opening_hours
from directory.office.schedule import Schedules, current
from directory.office.subjects import dialled
from directory.rows.scheduled import ScheduleKey

Json = dict[str, Any]


def structured_hours(schedules: Schedules, phones: list[Any], today: dt.date) -> Json:
    """``openingHoursSpecification`` and its kin from a day on; empty lists where none are known."""
    known = current(schedules, today)
    hours = {key: opening_hours(schedule, today) for key, schedule in known.items()}
    leads = next(iter(hours), None)
    own = leads if leads and leads.purpose != HoursPurpose.PHONE else None
    return {
        **(hours[own] if own else {}),
        "contactPoint": list(_contact_points(hours, phones)),
        "department": [
            _department(key, told)
            for key, told in hours.items()
            if key != own and key.purpose != HoursPurpose.PHONE and _opens(told)
        ],
    }


def _contact_points(hours: dict[ScheduleKey, Json], phones: list[Any]) -> Iterator[Json]:
    """https://schema.org/ContactPoint: it has one list for the weeks and for other days."""
    for key, told in hours.items():
        if key.purpose == HoursPurpose.PHONE and _opens(told):
            yield {
                "@type": "ContactPoint",
                "contactType": key.label,
                "telephone": _numbers(key, phones),
                "hoursAvailable": [one for days in told.values() for one in days],
            }


def _numbers(key: ScheduleKey, phones: list[Any]) -> list[str]:
    """The number that the hours belong to; of a post or of all phones, those where one speaks."""
    numbers = [row.e164 for row in phones if row.kind != PhoneKind.FAX]
    own = dialled(key.subject)
    return [own] if own in numbers else numbers


def _department(key: ScheduleKey, told: Json) -> Json:
    """https://schema.org/department"""
    return {
        "@type": "GovernmentOffice",
        "name": key.label,
        **{name: days for name, days in told.items() if days},
    }


def _opens(told: Json) -> bool:
    """Whether one can come or call at all without an appointment."""
    return any(one["opens"] != one["closes"] for days in told.values() for one in days)
