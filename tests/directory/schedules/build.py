"""Short ways to write schedules in tests."""

import datetime as dt

from core.clock import WARSAW
from directory.enums import RuleKind
from directory.schedules import (
    ClosureDays,
    ExceptionDays,
    Rule,
    RuleRow,
    Schedule,
    Span,
    Validity,
    WeeklyRow,
)


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


def span(text: str, **more) -> Span:
    """``"8:00-15:00"``."""
    opens, closes = text.split("-")
    return Span(clock(opens), clock(closes), **more)


def spans(text: str, **more) -> tuple[Span, ...]:
    """``"8:00-12:00, 13:00-15:00"``; empty is closed."""
    return tuple(span(part.strip(), **more) for part in text.split(",") if part)


def validity(text: str) -> Validity:
    """``"2020-03-01..2022-05-15"``; either side may be missing."""
    first, last = text.split("..") if text else ("", "")
    return Validity(day(first) if first else None, day(last) if last else None)


def week(first: int, last: int, text: str, valid: str = "", **more) -> WeeklyRow:
    return WeeklyRow(tuple(range(first, last + 1)), spans(text, **more), validity(valid))


def rule(kind: RuleKind, text: str, valid: str = "", **which) -> RuleRow:
    return RuleRow(Rule(kind, **which), spans(text), validity(valid))


def other(period: str, text: str = "", *, note: str = "", for_all: bool = False) -> ExceptionDays:
    """``other("2026-12-24..2026-12-27")`` is closed, with hours it is open otherwise."""
    first, last = period.split("..") if ".." in period else (period, period)
    return ExceptionDays(day(first), day(last), note, spans(text), for_all)


def closure(period: str, note: str = "") -> ClosureDays:
    first, last = period.split("..") if ".." in period else (period, period)
    return ClosureDays(day(first), day(last), note)


def schedule(*rows: WeeklyRow | RuleRow | ExceptionDays | ClosureDays) -> Schedule:
    return Schedule(
        tuple(row for row in rows if isinstance(row, WeeklyRow)),
        tuple(row for row in rows if isinstance(row, RuleRow)),
        tuple(row for row in rows if isinstance(row, ExceptionDays)),
        tuple(row for row in rows if isinstance(row, ClosureDays)),
    )
