"""The schedules of an office, one for each purpose and subject, made from its rows."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

from core.clock import WARSAW
from directory.enums import HoursPurpose
from directory.rows.exceptions import OfficeException
from directory.rows.hours import OfficeRule, OfficeSpan
from directory.schedules import Schedule


class ScheduleKey(NamedTuple):
    """What somebody is there for, and at which phone or post where hours belong to one."""

    purpose: HoursPurpose
    subject: str = ""

    @property
    def label(self) -> str:
        """``By phone``, or ``By phone: 71 78 22 322``."""
        return ": ".join(filter(None, (str(self.purpose.label), self.subject)))


Schedules = dict[ScheduleKey, Schedule]
"""The schedules of one office, in the order of importance of their purposes."""


def schedules_of(office: Any) -> Schedules:
    """The schedules of a page that holds facts."""
    return schedules_from(office.spans.all(), office.rules.all(), office.exceptions.all())


def schedules_from(
    spans: Iterable[OfficeSpan],
    rules: Iterable[OfficeRule],
    exceptions: Iterable[OfficeException],
) -> Schedules:
    """The schedules of one office; a purpose without rows of its own has none."""
    spans, rules, exceptions = list(spans), list(rules), list(exceptions)
    used = {row.purpose for rows in (spans, rules, exceptions) for row in rows}
    return {
        ScheduleKey(purpose): Schedule(
            tuple(row.weekly for row in spans if row.purpose == purpose),
            tuple(row.monthly for row in rules if row.purpose == purpose),
            tuple(row.dated for row in exceptions if row.purpose in (purpose, "")),
        )
        for purpose in HoursPurpose
        if purpose in used
    }


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
