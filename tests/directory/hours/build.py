"""Short ways to write timetables in tests."""

import datetime as dt

from core.clock import WARSAW
from directory.enums import MonthRule
from directory.hours import ExceptionDays, Hours, RuleHours, Timetable, Validity, WeeklyHours


def day(text: str) -> dt.date:
    """``"2026-11-23"``, a Monday."""
    return dt.date.fromisoformat(text)


def at(text: str) -> dt.datetime:
    """``"2026-11-23 9:00"`` by the clock in Poland."""
    date, time = text.split()
    return dt.datetime.combine(day(date), clock(time), WARSAW)


def clock(text: str) -> dt.time:
    hour, minute = text.split(":")
    return dt.time(int(hour), int(minute))


def hours(text: str, **more) -> Hours:
    """``"8:00-15:00"``."""
    opens, closes = text.split("-")
    return Hours(clock(opens), clock(closes), **more)


def validity(text: str) -> Validity:
    """``"2020-03-01..2022-05-15"``; either side may be missing."""
    first, last = text.split("..") if text else ("", "")
    return Validity(day(first) if first else None, day(last) if last else None)


def week(first: int, last: int, text: str, valid: str = "", **more) -> WeeklyHours:
    return WeeklyHours(first, last, hours(text, **more), validity(valid))


def rule(kind: MonthRule, text: str, valid: str = "") -> RuleHours:
    return RuleHours(kind, hours(text), validity(valid))


def other(period: str, text: str = "", *, note: str = "", for_all: bool = False) -> ExceptionDays:
    """``other("2026-12-24..2026-12-27")`` is closed, with hours it is open otherwise."""
    first, last = period.split("..") if ".." in period else (period, period)
    return ExceptionDays(day(first), day(last), hours(text) if text else None, note, for_all)


def timetable(*rows: WeeklyHours | RuleHours | ExceptionDays) -> Timetable:
    return Timetable(
        tuple(row for row in rows if isinstance(row, WeeklyHours)),
        tuple(row for row in rows if isinstance(row, RuleHours)),
        tuple(row for row in rows if isinstance(row, ExceptionDays)),
    )
