"""The next days of an office: one row a day, one column a schedule."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.formats import long_date
from directory.office.lines import why
from directory.office.schedule import Schedules
from directory.office.words import weekday_name
from directory.rows.scheduled import ScheduleKey
from directory.schedules import Day, Reason, Span
from directory.schedules.workdays import ONE_DAY

DAYS_AHEAD = 14


@dataclass(frozen=True)
class Cell:
    """What is open (nothing: closed), and why where the week does not say so."""

    spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True)
class DayAhead:
    """A date in words with one cell for each schedule."""

    label: str
    cells: list[Cell]


@dataclass(frozen=True)
class DaysAhead:
    """The head of the table and its rows."""

    keys: list[ScheduleKey]
    days: list[DayAhead]


def days_ahead(schedules: Schedules, today: dt.date) -> DaysAhead:
    """Two weeks from today on."""
    dates = [today + offset * ONE_DAY for offset in range(DAYS_AHEAD)]
    days = [
        DayAhead(_label(date), [_cell(schedule.day(date)) for schedule in schedules.values()])
        for date in dates
    ]
    return DaysAhead(list(schedules), days)


def _label(date: dt.date) -> str:
    return f"{weekday_name(date)}, {long_date(date)}"


def _cell(day: Day) -> Cell:
    kinds = {
        Reason.EXCEPTION: _("exception"),
        Reason.CLOSURE: _("closure"),
        Reason.HOLIDAY: _("public holiday"),
        Reason.RULE: _("monthly rule"),
        Reason.WEEK: "",
    }
    return Cell(day.spans, ": ".join(filter(None, (kinds[day.reason], why(day).text))))
