"""Days on which an office has other hours, as a calendar (RFC 5545, iCalendar)."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from core.formats import clock_time
from directory.exports.stretches import Stretch, announced_days
from directory.schedules import Schedule, Span
from directory.schedules.workdays import ONE_DAY

PRODUCT = "-//Osrodek//Hours//PL"
DAYS_AHEAD = 365


@dataclass(frozen=True)
class CalendarOf:
    """Whose days these are: the office's key and name, the address of its page and its host."""

    key: uuid.UUID
    name: str
    url: str
    host: str


def calendar_of_other_days(
    office: CalendarOf, schedules: Mapping[str, Schedule], now: dt.datetime
) -> bytes:
    """Exceptions and closures of a year ahead, as days; the schedules by what they are called.

    What holds for all schedules stands once, under the office's name alone.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", office.name)
    for stretch, labels in _other_days(schedules, now.date()).items():
        about = [] if len(labels) == len(schedules) else labels
        calendar.add_component(_event(office, stretch, about, now))
    return calendar.to_ical()


def _other_days(schedules: Mapping[str, Schedule], today: dt.date) -> dict[Stretch, list[str]]:
    found: dict[Stretch, list[str]] = {}
    for label, schedule in schedules.items():
        for stretch in announced_days(schedule, today, today + DAYS_AHEAD * ONE_DAY):
            found.setdefault(stretch, []).append(label)
    return found


def _event(office: CalendarOf, days: Stretch, labels: list[str], now: dt.datetime) -> Event:
    event = Event()
    event.add("uid", f"{_event_key(office, days, labels)}@{office.host}")
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("dtstart", days.first)
    event.add("dtend", days.last + ONE_DAY)
    event.add("summary", f"{', '.join([office.name, *labels])}: {_hours_words(days.spans)}")
    event.add("url", office.url)
    event.add("transp", "TRANSPARENT")
    if days.note:
        event.add("description", days.note)
    return event


def _event_key(office: CalendarOf, days: Stretch, labels: list[str]) -> uuid.UUID:
    """The same as long as the days begin then and for that."""
    return uuid.uuid5(office.key, f"{days.first} {labels}")


def _hours_words(spans: Iterable[Span]) -> str:
    """``closed``, or ``8:00–10:00, 12:00–13:00``."""
    between = [f"{clock_time(span.opens)}–{clock_time(span.closes)}" for span in spans]
    return ", ".join(between) or _("closed")
