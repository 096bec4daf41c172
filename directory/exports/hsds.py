"""Schedules as rows of the Human Services Data Specification 3.0.

An Open Referral resource (https://openreferral.org/). Its recurrence knows neither exceptions nor
"the last working day": the regular row ends before every other day and another one begins after it,
and days that a rule or an exception picks are rows of their own. Closed days are gaps. Times carry
their offset from UTC, so rows also end where the clocks change.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from core.clock import WARSAW
from directory.exports.weeks import weeks_from
from directory.schedules import Day, Reason, Schedule, Span

Json = dict[str, Any]
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ONE_HOUR = dt.timedelta(hours=1)
NOON = dt.time(12)


def schedule_rows(
    schedule: Schedule,
    *,
    location_id: uuid.UUID,
    description: str,
    first: dt.date,
    last: dt.date,
) -> list[Json]:
    """Rows from ``first`` to ``last``, both included; choose whole months, then ids stay.

    The id of a row is made from the location, the description (such as "Cash desk") and what the
    row says.
    """
    common = {"location_id": str(location_id), "description": description}
    rows = (row for stretch in _stretches(schedule, first, last) for row in _rows(stretch))
    return [{"id": str(_row_id(location_id, description, row)), **common, **row} for row in rows]


def _stretches(schedule: Schedule, first: dt.date, last: dt.date) -> Iterator[list[Day]]:
    """Days in a row to which one regular week and one offset apply, or one other day alone."""
    weeks = weeks_from(schedule, first)

    def kind(day: Day) -> tuple[object, ...]:
        week = next(week for week in weeks if week.first <= day.date <= week.last)
        is_regular = day.spans == week.days[day.date.weekday()]
        return week.first, _offset(day.date), is_regular or day.date

    for _kind, days in groupby(schedule.calendar(first, last), key=kind):
        yield list(days)


def _rows(days: list[Day]) -> Iterator[Json]:
    """Regular days of a stretch by their spans, each kind a weekly row."""
    limits = {
        "valid_from": days[0].date.isoformat(),
        "valid_to": days[-1].date.isoformat(),
        "timezone": _offset(days[0].date) // ONE_HOUR,
    }
    if len(days) == 1:
        dates = {"dtstart": limits["valid_from"], "until": limits["valid_to"]}
        for span in days[0].spans:
            yield {**limits, **dates, **_hours(span, days[0])}
        return
    for span, weekdays in _weekdays(days).items():
        byday = ",".join(WEEKDAYS[weekday] for weekday in sorted(weekdays))
        yield {**limits, "freq": "WEEKLY", "interval": 1, "byday": byday, **_hours(span, days[0])}


def _weekdays(days: list[Day]) -> dict[Span, set[int]]:
    found: dict[Span, set[int]] = {}
    for day in days:
        for span in day.spans:
            found.setdefault(span, set()).add(day.date.weekday())
    return found


def _hours(span: Span, day: Day) -> Json:
    notes = [span.note, day.note if day.reason is Reason.EXCEPTION else ""]
    hours = {
        "opens_at": _time(span.opens, day.date),
        "closes_at": _time(span.closes, day.date),
        "attending_type": "by appointment" if span.by_appointment else "",
        "notes": ". ".join(filter(None, notes)),
    }
    return {name: value for name, value in hours.items() if value}


def _time(time: dt.time, day: dt.date) -> str:
    """``08:00+01:00``."""
    zone = dt.timezone(_offset(day))
    return time.replace(tzinfo=zone).isoformat("minutes")


def _offset(day: dt.date) -> dt.timedelta:
    """From UTC, at noon: on the day of a clock change the new one."""
    return dt.datetime.combine(day, NOON, WARSAW).utcoffset() or dt.timedelta()


def _row_id(location_id: uuid.UUID, description: str, row: Json) -> uuid.UUID:
    told = sorted((name, str(value)) for name, value in row.items() if name != "notes")
    return uuid.uuid5(location_id, f"{description} {told}")
