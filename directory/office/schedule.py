"""The timetables of an office, one for each purpose, made from its rows."""

import datetime as dt
from typing import Any

from directory.enums import HoursPurpose
from directory.hours import Timetable

Schedule = dict[HoursPurpose, Timetable]
"""Timetables by purpose, in the order of importance."""


def schedule_of(office: Any) -> Schedule:
    """The timetables of a page that holds facts; a purpose without rows of its own has none."""
    spans, rules = list(office.spans.all()), list(office.rules.all())
    exceptions = list(office.exceptions.all())
    used = {row.purpose for row in (*spans, *rules, *exceptions)}
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


def leading(schedule: Schedule, today: dt.date) -> tuple[HoursPurpose, Timetable] | None:
    """The timetable by which the office counts as open; None where no hours are known."""
    return next(iter(current(schedule, today).items()), None)
