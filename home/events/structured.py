"""Events as search engines read them."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.clock import WARSAW
from core.structured_data import CONTEXT
from home.enums import EventFrequency
from home.events.recurrence import Recurrence

if TYPE_CHECKING:
    from home.events.page import EventPage

Json = dict[str, Any]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
REPEATS = {  # ISO 8601 durations
    EventFrequency.WEEKLY: "P1W",
    EventFrequency.BIWEEKLY: "P2W",
    EventFrequency.MONTHLY: "P1M",
}


def schema_event(page: "EventPage", request: HttpRequest) -> Json:
    """https://schema.org/Event; one that repeats has an ``eventSchedule``."""
    facts, recurrence = page.source, page.recurrence
    data = {
        "@context": CONTEXT,
        "@type": "Event",
        "name": page.title,
        "description": page.summary,
        "url": page.get_full_url(request),
        "startDate": _moment(recurrence.starts_on, facts.start_time),
        "endDate": _moment(recurrence.last_day, facts.end_time),
        "location": _place(facts),
        "organizer": {"@type": "Organization", "name": facts.organiser}
        if facts.organiser
        else None,
        "eventSchedule": _schedule(facts, recurrence) if recurrence.is_repeated else None,
    }
    return {name: value for name, value in data.items() if value}


def _moment(day: dt.date | None, time: dt.time | None) -> str | None:
    if day is None:
        return None
    return dt.datetime.combine(day, time, WARSAW).isoformat() if time else day.isoformat()


def _place(facts: "EventPage") -> Json | None:
    if not (facts.place_name or facts.place_address):
        return None
    name = facts.place_name or facts.place_address
    return {"@type": "Place", "name": name, "address": facts.place_address or facts.place_name}


def _schedule(facts: "EventPage", recurrence: Recurrence) -> Json:
    """https://schema.org/Schedule."""
    frequency = EventFrequency(recurrence.frequency)
    is_weekly = frequency in (EventFrequency.WEEKLY, EventFrequency.BIWEEKLY)
    said = {
        "repeatFrequency": REPEATS[frequency],
        "repeatCount": recurrence.meetings,
        "byDay": f"{CONTEXT}/{DAYS[recurrence.starts_on.weekday()]}" if is_weekly else None,
        "byMonthDay": None if is_weekly else recurrence.starts_on.day,
        "startDate": recurrence.starts_on.isoformat(),
        "endDate": recurrence.last_day.isoformat() if recurrence.last_day else None,
        "startTime": facts.start_time.isoformat() if facts.start_time else None,
        "endTime": facts.end_time.isoformat() if facts.end_time else None,
        "exceptDate": [day.isoformat() for day in _skipped(recurrence)],
        "scheduleTimezone": "Europe/Warsaw",
    }
    return {"@type": "Schedule"} | {name: value for name, value in said.items() if value}


def _skipped(recurrence: Recurrence) -> list[dt.date]:
    return recurrence.skipped_until(recurrence.last_day) if recurrence.last_day else []
