"""The schedules of an office, one for each purpose and subject, made from its rows."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

from core.clock import WARSAW
from directory.closures.reading import closures_of
from directory.enums import HoursPurpose
from directory.rows.exceptions import OfficeException
from directory.rows.hours import OfficeSchedule
from directory.rows.monthly import OfficeRule
from directory.rows.scheduled import ScheduledRow, ScheduleKey
from directory.schedules import ClosureDays, Schedule

Schedules = dict[ScheduleKey, Schedule]
"""The schedules of one office, in the order of importance of their purposes."""

ROWS = ("schedule_rows", "rules", "exceptions")
"""Relations of an office that its hours are read from, for prefetching."""
PURPOSES = list(HoursPurpose)
KeyedRow = TypeVar("KeyedRow", bound=ScheduledRow)


def schedules_of(office: Any) -> Schedules:
    """The schedules of a page that holds facts."""
    weeks, rules, exceptions = (getattr(office, name).all() for name in ROWS)
    return schedules_from(weeks, rules, exceptions, closures_of(office))


def schedules_from(
    weeks: Iterable[OfficeSchedule],
    rules: Iterable[OfficeRule],
    exceptions: Iterable[OfficeException],
    closures: Iterable[ClosureDays] = (),
) -> Schedules:
    """The schedules of one office; a purpose without rows of its own has none.

    An exception of a purpose holds for all its phones and posts, one without a purpose for all
    purposes, and so does a closure.
    """
    weeks_by_key, rules_by_key = _by_key(weeks), _by_key(rules)
    exceptions, closures = list(exceptions), tuple(closures)
    keys = weeks_by_key.keys() | rules_by_key.keys()
    excepted = {HoursPurpose(row.purpose) for row in exceptions if row.purpose}
    keys |= {ScheduleKey(purpose) for purpose in excepted - {key.purpose for key in keys}}
    return {
        key: Schedule(
            tuple(row for week in weeks_by_key[key] for row in week.weekly()),
            tuple(row.monthly for row in rules_by_key[key]),
            tuple(row.dated for row in exceptions if row.purpose in (key.purpose, "")),
            closures,
        )
        for key in sorted(keys, key=_importance)
    }


def _by_key(rows: Iterable[KeyedRow]) -> defaultdict[ScheduleKey, list[KeyedRow]]:
    found = defaultdict(list)
    for row in rows:
        found[row.key].append(row)
    return found


def _importance(key: ScheduleKey) -> tuple[int, str]:
    return PURPOSES.index(key.purpose), key.subject


def current(schedules: Schedules, today: dt.date) -> Schedules:
    """Without schedules whose last hours are over: nothing is known about them now."""
    return {key: schedule for key, schedule in schedules.items() if schedule.last_day >= today}


def is_open(schedules: Schedules, at: dt.datetime) -> bool:
    """Whether the leading schedule is open at an aware moment."""
    found = leading(schedules, at.astimezone(WARSAW).date())
    return found is not None and found[1].is_open(at)


def leading(schedules: Schedules, today: dt.date) -> tuple[ScheduleKey, Schedule] | None:
    """The schedule by which the office counts as open; None where no hours are known."""
    return next(iter(current(schedules, today).items()), None)
