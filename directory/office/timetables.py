"""Hours as an office's page shows them: the week, the month, coming other days, earlier hours."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from core.formats import long_date
from directory.office.lines import Line, row_lines, row_note, rows_of, why
from directory.office.schedule import Schedules
from directory.office.status import status_now
from directory.office.week import week_lines
from directory.office.words import StatusWords, dates_words, rule_words, weekday_name
from directory.rows.scheduled import ScheduleKey
from directory.schedules import Day, Reason, RuleRow, Schedule
from directory.schedules.workdays import ONE_DAY, last_of_month

EXCEPTIONS_AHEAD = 90
HOLIDAYS_AHEAD = 21
MONTHS_AHEAD = 12


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


def _purpose(key: ScheduleKey, schedule: Schedule, now: dt.datetime) -> PurposeHours:
    today, rows = now.date(), rows_of(schedule)
    known = schedule.last_day >= today
    week = week_lines(schedule, today)
    return PurposeHours(
        key,
        status_now(schedule, now) if known else None,
        week,
        _common_note(week),
        monthly_lines(schedule, today),
        list(coming_days(schedule, today)) if known else [],
        row_lines([row for row in rows if row.validity.first > today]),
        row_lines([row for row in rows if row.validity.last < today]),
    )


def _common_note(week: list[Line]) -> str:
    """The note of all hours of the week where they have the same one."""
    notes = {span.note for line in week for span in line.spans}
    return notes.pop() if len(notes) == 1 else ""


def monthly_lines(schedule: Schedule, today: dt.date) -> list[Line]:
    """Rules of the month with the next date on which each holds."""
    rules = [row for row in schedule.rules if row.validity.holds_on(today)]
    return [Line(_rule_label(schedule, row, today), row.spans, row_note(row)) for row in rules]


def _rule_label(schedule: Schedule, row: RuleRow, today: dt.date) -> str:
    dates = (schedule.rule_date(row, month) for month in _months(today))
    held = (date for date in dates if date and date >= today and row in schedule.rules_on(date))
    found = next((date for date in held if schedule.day(date).reason is Reason.RULE), None)
    label = rule_words(row.rule)
    return f"{label} ({weekday_name(found)}, {long_date(found)})" if found else label


def _months(today: dt.date) -> Iterator[dt.date]:
    month = today
    for _number in range(MONTHS_AHEAD):
        yield month
        month = last_of_month(month) + ONE_DAY


def coming_days(schedule: Schedule, today: dt.date) -> Iterator[Line]:
    """Exceptions, closures and holidays ahead; equal days that follow each other are one line."""
    ahead = schedule.calendar(today, today + (EXCEPTIONS_AHEAD - 1) * ONE_DAY)
    days = [day for day in ahead if _is_other(schedule, day, today)]
    for _key, group in groupby(enumerate(days), key=_stretch):
        stretch = [day for _index, day in group]
        first, last = stretch[0], stretch[-1]
        is_today = first.date <= today <= last.date
        yield Line(dates_words(first.date, last.date), first.spans, why(first), is_today)


def _is_other(schedule: Schedule, day: Day, today: dt.date) -> bool:
    if day.reason in (Reason.EXCEPTION, Reason.CLOSURE):
        return True
    usual = schedule.week_spans(day.date.weekday(), day.date)
    near = (day.date - today).days < HOLIDAYS_AHEAD
    return day.reason is Reason.HOLIDAY and bool(usual) and near


def _stretch(numbered: tuple[int, Day]) -> tuple[object, ...]:
    """Equal for days that follow each other without a gap and say the same."""
    index, day = numbered
    return (day.date.toordinal() - index, day.spans, day.reason, why(day))
