"""The timetable of one purpose: what it says about a day, a moment and the next change."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import takewhile

from core.clock import WARSAW
from directory.enums import MonthRule
from directory.hours.days import Day, Hours, Opening, Reason
from directory.hours.rows import ExceptionDays, RuleHours, WeeklyHours
from directory.hours.validity import prevailing
from directory.hours.workdays import ONE_DAY, is_holiday, last_of_month, last_working_day

HORIZON_DAYS = 400
"""How far a change is looked for: more than a year, so that every yearly row is met."""


class State(Enum):
    """Whether somebody is there for you."""

    OPEN = "open"
    BY_APPOINTMENT = "by_appointment"
    CLOSED = "closed"


@dataclass(frozen=True)
class Status:
    """A state and the moment, in Polish time, at which it ends (None: not within a year)."""

    state: State
    until: dt.datetime | None


@dataclass(frozen=True)
class Timetable:
    """Rows of one purpose. Exceptions overrule holidays, holidays rules, rules the week."""

    week: tuple[WeeklyHours, ...] = ()
    rules: tuple[RuleHours, ...] = ()
    exceptions: tuple[ExceptionDays, ...] = ()

    @property
    def last_day(self) -> dt.date:
        """The last date about which a row opens anything; ``date.min`` without rows."""
        lasts = [row.validity.last for row in self.week]
        lasts += [row.validity.last for row in self.rules]
        lasts += [row.ends_on for row in self.exceptions if row.hours]
        return max(lasts, default=dt.date.min)

    def day(self, date: dt.date) -> Day:
        """What holds on the date, and why."""
        exceptions = self._exceptions_on(date)
        if exceptions:
            hours = _all_or_closed(exceptions)
            return Day(date, hours, Reason.EXCEPTION, exceptions[0].note)
        if is_holiday(date):
            return Day(date, (), Reason.HOLIDAY)
        rules = [row.hours for row in self.rules_on(date)]
        if rules:
            return Day(date, tuple(sorted(rules)), Reason.RULE)
        return Day(date, self.week_hours(date.weekday(), date), Reason.WEEK)

    def week_hours(self, weekday: int, valid_on: dt.date) -> tuple[Hours, ...]:
        """The regular hours of a weekday as they stand on the date ``valid_on``."""
        rows = [row for row in self.week if weekday in row.weekdays]
        return tuple(sorted(row.hours for row in prevailing(rows, valid_on)))

    def rules_on(self, date: dt.date) -> list[RuleHours]:
        """Rules that pick the date and hold on it."""
        return prevailing([row for row in self.rules if self.rule_date(row, date) == date], date)

    def rule_date(self, row: RuleHours, month: dt.date) -> dt.date:
        """The date that the rule picks in the month of ``month``."""
        end = last_of_month(month)
        return last_working_day(end) if row.rule == MonthRule.LAST_WORKING_DAY else self._last(end)

    def is_open(self, at: dt.datetime) -> bool:
        """Whether one can come at this moment without an appointment."""
        return self.state(at) is State.OPEN

    def state(self, at: dt.datetime) -> State:
        """The state at an aware moment; ValueError for a naive one."""
        moment = _utc(at)
        return _state(self._openings_around(_local_date(moment)), moment)

    def next_change(self, at: dt.datetime) -> dt.datetime | None:
        """The first moment after ``at`` with another state, in Polish time; None within a year."""
        moment = _utc(at)
        state = self.state(moment)
        today = _local_date(moment)
        for date in self._days_from(today):
            openings = self._openings_around(date)
            for edge in _edges(openings, after=moment):
                if _local_date(edge) == date and _state(openings, edge) is not state:
                    return edge.astimezone(WARSAW)
        return None

    def status(self, at: dt.datetime) -> Status:
        return Status(self.state(at), self.next_change(at))

    def _days_from(self, date: dt.date) -> Iterator[dt.date]:
        """Dates on which the state may change: none later than the day after the last row."""
        dates = (date + offset * ONE_DAY for offset in range(HORIZON_DAYS))
        return takewhile(lambda day: day - ONE_DAY <= self.last_day, dates)

    def _exceptions_on(self, date: dt.date) -> list[ExceptionDays]:
        covering = [row for row in self.exceptions if row.covers(date)]
        best = min((row.rank for row in covering), default=None)
        return [row for row in covering if row.rank == best]

    def _last(self, month_end: dt.date) -> dt.date:
        """The last day of the month on which the week opens; without a week, a working day."""
        for offset in range(month_end.day):
            day = month_end - offset * ONE_DAY
            if not is_holiday(day) and self.week_hours(day.weekday(), day):
                return day
        return last_working_day(month_end)

    def _openings_around(self, date: dt.date) -> list[Opening]:
        """Openings that can touch the date: its own, last night's and tomorrow's first."""
        days = (date - ONE_DAY, date, date + ONE_DAY)
        return [opening for day in days for opening in self.day(day).openings]


def _all_or_closed(exceptions: list[ExceptionDays]) -> tuple[Hours, ...]:
    """Several exceptions of one rank add up, unless one of them closes."""
    hours = [row.hours for row in exceptions if row.hours]
    return tuple(sorted(hours)) if len(hours) == len(exceptions) else ()


def _state(openings: list[Opening], moment: dt.datetime) -> State:
    covering = [opening for opening in openings if opening.covers(moment)]
    if not covering:
        return State.CLOSED
    alone = all(opening.by_appointment for opening in covering)
    return State.BY_APPOINTMENT if alone else State.OPEN


def _edges(openings: list[Opening], after: dt.datetime) -> Iterator[dt.datetime]:
    edges = {edge for opening in openings for edge in (opening.start, opening.end)}
    return iter(sorted(edge for edge in edges if edge > after))


def _utc(at: dt.datetime) -> dt.datetime:
    if at.tzinfo is None:
        raise ValueError("Opening hours need an aware moment; use core.clock.now().")
    return at.astimezone(dt.UTC)


def _local_date(moment: dt.datetime) -> dt.date:
    return moment.astimezone(WARSAW).date()
