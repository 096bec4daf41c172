"""Opening hours as schema.org has them: https://schema.org/OpeningHoursSpecification.

Open where ``opens`` is given; a close before the opening is on the next day; from 00:00 to 00:00
is closed. Hours for which one needs an appointment are left out: nobody could just come.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from directory.exports.stretches import Stretch, other_days
from directory.exports.weeks import Week, weeks_from
from directory.schedules import Schedule, Span
from directory.schedules.spans import MIDNIGHT
from directory.schedules.workdays import ONE_DAY

Json = dict[str, Any]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SPECIAL_DAYS_AHEAD = 90
ONE_MINUTE = dt.timedelta(minutes=1)


def opening_hours(schedule: Schedule, today: dt.date) -> Json:
    """``openingHoursSpecification`` and ``specialOpeningHoursSpecification`` from a day on."""
    last = today + (SPECIAL_DAYS_AHEAD - 1) * ONE_DAY
    weeks = weeks_from(schedule, today)
    return {
        "openingHoursSpecification": [
            data for week in weeks for data in _weekly(week, week.first > today)
        ],
        "specialOpeningHoursSpecification": [
            data for days in other_days(schedule, today, last) for data in _dated(days)
        ],
    }


def _weekly(week: Week, begins_later: bool) -> Iterator[Json]:
    limits: Json = {"validFrom": week.first.isoformat()} if begins_later else {}
    if week.last < dt.date.max:
        limits["validThrough"] = week.last.isoformat()
    for weekdays, spans in week.groups:
        for span in _without_appointment(spans):
            yield {**_hours(span), "dayOfWeek": [DAYS[day] for day in weekdays], **limits}


def _dated(days: Stretch) -> Iterator[Json]:
    limits = {"validFrom": days.first.isoformat(), "validThrough": days.last.isoformat()}
    reason = {"description": days.note} if days.note else {}
    hours = [_hours(span) for span in _without_appointment(days.spans)]
    for specification in hours or [_between(MIDNIGHT, MIDNIGHT)]:
        yield {**specification, **limits, **reason}


def _without_appointment(spans: tuple[Span, ...]) -> list[Span]:
    return [span for span in spans if not span.by_appointment]


def _hours(span: Span) -> Json:
    """A whole day ends a minute early, because the same two times say closed."""
    if span.opens != span.closes:
        return _between(span.opens, span.closes)
    end = dt.datetime.combine(dt.date.min + ONE_DAY, span.closes) - ONE_MINUTE
    return _between(span.opens, end.time())


def _between(opens: dt.time, closes: dt.time) -> Json:
    times = {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"}
    return {"@type": "OpeningHoursSpecification", **times}
