"""An event as a calendar file (RFC 5545, iCalendar)."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from icalendar import Calendar, Event, Timezone

from core import clock
from core.clock import WARSAW
from home.enums import EventFrequency
from home.events.recurrence import RULES, Recurrence

if TYPE_CHECKING:
    from home.events.page import EventPage

PRODUCT = "-//Osrodek//Events//PL"
NAMES = {
    EventFrequency.WEEKLY: "WEEKLY",
    EventFrequency.BIWEEKLY: "WEEKLY",
    EventFrequency.MONTHLY: "MONTHLY",
}
ONE_DAY = dt.timedelta(days=1)
HORIZON = dt.timedelta(days=3 * 366)  # how far ahead an endless event names its skipped holidays


def calendar_file(page: "EventPage", request: HttpRequest) -> bytes:
    """One VEVENT with its VTIMEZONE; days only, where nobody has said at what hour."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    if page.source.start_time:
        calendar.add_component(_timezone(page.recurrence))
    calendar.add_component(_event(page, request))
    return calendar.to_ical()


def _timezone(recurrence: Recurrence) -> Timezone:
    last = _horizon(recurrence)
    return Timezone.from_tzinfo(
        WARSAW, "Europe/Warsaw", first_date=recurrence.starts_on - ONE_DAY, last_date=last + ONE_DAY
    )


def _horizon(recurrence: Recurrence) -> dt.date:
    return recurrence.last_day or max(recurrence.starts_on, clock.today()) + HORIZON


def _event(page: "EventPage", request: HttpRequest) -> Event:
    event = Event()
    event.add("uid", f"{page.translation_key}@{request.get_host().partition(':')[0]}")
    event.add("dtstamp", (page.last_published_at or clock.now()).astimezone(dt.UTC))
    event.add("summary", page.title)
    event.add("url", page.get_full_url(request))
    _add_times(event, page)
    _add_repetition(event, page)
    for name, value in _texts(page).items():
        if value:
            event.add(name, value)
    for row in page.source.contacts.all():
        event.add("contact", ", ".join(filter(None, (str(row), row.display, row.email))))
    return event


def _texts(page: "EventPage") -> dict[str, str]:
    facts = page.source
    return {
        "description": "\n".join(filter(None, (page.summary, page.dates_note))),
        "location": ", ".join(filter(None, (facts.place_name, facts.place_address))),
    }


def _add_times(event: Event, page: "EventPage") -> None:
    facts, recurrence = page.source, page.recurrence
    first, last = recurrence.starts_on, recurrence.last_day
    if recurrence.is_repeated or last is None:
        last = first
    event.add("dtstart", _moment(first, facts.start_time))
    if facts.start_time is None:
        event.add("dtend", last + ONE_DAY)
    elif facts.end_time:
        event.add("dtend", _moment(last, facts.end_time))


def _moment(day: dt.date, time: dt.time | None) -> dt.date | dt.datetime:
    return dt.datetime.combine(day, time, WARSAW) if time else day


def _add_repetition(event: Event, page: "EventPage") -> None:
    recurrence, time = page.recurrence, page.source.start_time
    if not recurrence.is_repeated:
        return
    event.add("rrule", _rule(recurrence, time))
    skipped = recurrence.skipped_until(_horizon(recurrence))
    if skipped:
        event.add("exdate", [_moment(day, time) for day in skipped])


def _rule(recurrence: Recurrence, time: dt.time | None) -> dict[str, Any]:
    """RECUR of RFC 5545 (3.3.10); its COUNT holds the turns that EXDATE takes out, too."""
    frequency = EventFrequency(recurrence.frequency)
    rule: dict[str, Any] = {"freq": NAMES[frequency], "interval": RULES[frequency][1]}
    if recurrence.meetings:
        return rule | {"count": len(recurrence.turns_until(_horizon(recurrence)))}
    if recurrence.ends_on:
        return rule | {"until": _until(recurrence.ends_on, time)}
    return rule


def _until(last: dt.date, time: dt.time | None) -> dt.date | dt.datetime:
    """In UTC where the event has an hour (RFC 5545, 3.3.10)."""
    return dt.datetime.combine(last, time, WARSAW).astimezone(dt.UTC) if time else last
