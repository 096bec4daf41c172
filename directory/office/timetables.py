"""Timetables as an office's page shows them: the week, coming other days, earlier hours."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.formats import long_date
from directory.enums import Weekday
from directory.office.schedule import ScheduleKey, Schedules
from directory.office.words import (
    StatusWords,
    dates_words,
    status_words,
    validity_words,
    weekday_name,
    weekdays_words,
)
from directory.schedules import Day, Reason, RuleRow, Schedule, Span, WeeklyRow
from directory.schedules.workdays import ONE_DAY, holiday_name, last_of_month

EXCEPTIONS_AHEAD = 90
HOLIDAYS_AHEAD = 21


@dataclass(frozen=True)
class Line:
    """A row of a table or a list: what day, what spans (none: closed), what else."""

    label: str
    spans: tuple[Span, ...]
    note: str = ""
    is_today: bool = False


@dataclass(frozen=True)
class PurposeHours:
    """Everything that is known about the hours of one purpose and subject."""

    key: ScheduleKey
    status: StatusWords | None
    week: list[Line]
    note: str
    monthly: list[Line]
    coming_days: list[Line]
    coming: list[Line] = field(default_factory=list)
    earlier: list[Line] = field(default_factory=list)

    @property
    def label(self) -> str:
        return self.key.label


def purpose_hours(schedules: Schedules, now: dt.datetime) -> list[PurposeHours]:
    """The timetables of an office at a moment, for its page."""
    return [_purpose(key, schedule, now) for key, schedule in schedules.items()]


def _purpose(key: ScheduleKey, table: Schedule, now: dt.datetime) -> PurposeHours:
    today = now.date()
    known = table.last_day >= today
    week = week_lines(table, today)
    note = _common_note(week)
    return PurposeHours(
        key,
        status_words(table.status(now), now) if known else None,
        week,
        note,
        monthly_lines(table, today),
        list(coming_days(table, today)) if known else [],
        [_row_line(row) for row in _rows(table) if row.validity.first > today],
        [_row_line(row) for row in _rows(table) if row.validity.last < today],
    )


def week_lines(table: Schedule, today: dt.date) -> list[Line]:
    """The regular week as it stands today; today's line says what holds today in fact."""
    usual = {day: table.week_spans(day, today) for day in range(len(Weekday))}
    if not any(usual.values()):
        return []
    actual = table.day(today)
    special = actual.reason is not Reason.WEEK
    shown = [day for day, spans in usual.items() if spans or (special and day == today.weekday())]
    lines = [
        _today_line(actual) if day == today.weekday() else Line(str(Weekday(day).label), usual[day])
        for day in shown
    ]
    if len(shown) < len(usual):
        lines.append(Line(_("Other days"), (), is_today=today.weekday() not in shown))
    return lines


def _today_line(day: Day) -> Line:
    return Line(weekday_name(day.date), day.spans, _why(day), is_today=True)


def _common_note(week: list[Line]) -> str:
    """The note of all hours of the week where they have the same one."""
    notes = {span.note for line in week for span in line.spans}
    return notes.pop() if len(notes) == 1 else ""


def monthly_lines(table: Schedule, today: dt.date) -> list[Line]:
    """Rules of the month with the next date on which each holds."""
    rules = [row for row in table.rules if row.validity.holds_on(today)]
    return [Line(_rule_label(table, row, today), row.spans, _row_note(row)) for row in rules]


def _rule_label(table: Schedule, row: RuleRow, today: dt.date) -> str:
    dates = (table.rule_date(row, month) for month in _months(today))
    held = (date for date in dates if date and date >= today and row in table.rules_on(date))
    found = next((date for date in held if table.day(date).reason is Reason.RULE), None)
    label = str(row.rule.kind.label)
    return f"{label} ({weekday_name(found)}, {long_date(found)})" if found else label


def _months(today: dt.date) -> tuple[dt.date, dt.date]:
    return today, last_of_month(today) + ONE_DAY


def coming_days(table: Schedule, today: dt.date) -> Iterator[Line]:
    """Exceptions and holidays ahead; consecutive days that say the same are one line."""
    days = [day for day in _days_ahead(table, today) if _is_other(table, day, today)]
    for _key, group in groupby(enumerate(days), key=_stretch):
        stretch = [day for _index, day in group]
        first, last = stretch[0], stretch[-1]
        is_today = first.date <= today <= last.date
        yield Line(dates_words(first.date, last.date), first.spans, _why(first), is_today)


def _days_ahead(table: Schedule, today: dt.date) -> Iterator[Day]:
    return table.calendar(today, today + (EXCEPTIONS_AHEAD - 1) * ONE_DAY)


def _is_other(table: Schedule, day: Day, today: dt.date) -> bool:
    if day.reason is Reason.EXCEPTION:
        return True
    usual = table.week_spans(day.date.weekday(), day.date)
    near = (day.date - today).days < HOLIDAYS_AHEAD
    return day.reason is Reason.HOLIDAY and bool(usual) and near


def _stretch(numbered: tuple[int, Day]) -> tuple[object, ...]:
    """Equal for days that follow each other without a gap and say the same."""
    index, day = numbered
    return (day.date.toordinal() - index, day.spans, day.reason, _why(day))


def _why(day: Day) -> str:
    if day.reason is Reason.HOLIDAY:
        return holiday_name(day.date, get_language() or "pl")
    return day.note


def _rows(table: Schedule) -> list[WeeklyRow | RuleRow]:
    return [*table.week, *table.rules]


def _row_line(row: WeeklyRow | RuleRow) -> Line:
    days = str(row.rule.kind.label) if isinstance(row, RuleRow) else weekdays_words(row.weekdays)
    return Line(f"{days}, {validity_words(row.validity)}", row.spans, _row_note(row))


def _row_note(row: WeeklyRow | RuleRow) -> str:
    return next((span.note for span in row.spans if span.note), "")
