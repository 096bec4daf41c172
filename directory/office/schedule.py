"""The timetables of an office, one for each purpose, made from its rows."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from core.clock import WARSAW
from directory.enums import HoursPurpose
from directory.hours import Timetable
from directory.rows.exceptions import OfficeException
from directory.rows.hours import OfficeRule, OfficeSpan

Schedule = dict[HoursPurpose, Timetable]
"""Timetables by purpose, in the order of importance."""


def schedule_of(office: Any) -> Schedule:
    """The timetables of a page that holds facts."""
    return timetables(office.spans.all(), office.rules.all(), office.exceptions.all())


def timetables(
    spans: Iterable[OfficeSpan],
    rules: Iterable[OfficeRule],
    exceptions: Iterable[OfficeException],
) -> Schedule:
    """The timetables of one office; a purpose without rows of its own has none."""
    spans, rules, exceptions = list(spans), list(rules), list(exceptions)
    used = {row.purpose for rows in (spans, rules, exceptions) for row in rows}
    return {
        purpose: Timetable(
            tuple(row.weekly for row in spans if row.purpose == purpose),
            tuple(row.monthly for row in rules if row.purpose == purpose),
            tuple(row.dated for row in exceptions if row.purpose in (purpose, "")),
        )
        for purpose in HoursPurpose
        if purpose in used
    }


def current(schedule: Schedule, today: dt.date) -> Schedule:
    """Without purposes whose last hours are over: nothing is known about them now."""
    return {purpose: table for purpose, table in schedule.items() if table.last_day >= today}


def is_open(schedule: Schedule, at: dt.datetime) -> bool:
    """Whether the leading timetable is open at an aware moment."""
    found = leading(schedule, at.astimezone(WARSAW).date())
    return found is not None and found[1].is_open(at)


def leading(schedule: Schedule, today: dt.date) -> tuple[HoursPurpose, Timetable] | None:
    """The timetable by which the office counts as open; None where no hours are known."""
    return next(iter(current(schedule, today).items()), None)
