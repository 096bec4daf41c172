"""Rows of one purpose, and what they say about days."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from directory.enums import RuleKind
from directory.schedules.days import Day, Reason
from directory.schedules.rows import ClosureDays, ExceptionDays, RuleRow, WeeklyRow
from directory.schedules.spans import Span, disjoint
from directory.schedules.validity import prevailing
from directory.schedules.week import Weeks
from directory.schedules.workdays import ONE_DAY, is_holiday, last_of_month, last_working_day


@dataclass(frozen=True)
class Plan:
    """Exceptions overrule closures, these public holidays, these rules of the month, these weeks.

    What rows come to is worked out once and kept: the rows never change.
    """

    week: tuple[WeeklyRow, ...] = ()
    rules: tuple[RuleRow, ...] = ()
    exceptions: tuple[ExceptionDays, ...] = ()
    closures: tuple[ClosureDays, ...] = ()

    @cached_property
    def last_day(self) -> dt.date:
        """The last date about which a row opens anything; ``date.min`` without such rows."""
        lasts = [row.validity.last for row in self.week if row.spans]
        lasts += [row.validity.last for row in self.rules if row.spans]
        lasts += [row.ends_on for row in self.exceptions if row.spans]
        return max(lasts, default=dt.date.min)

    def spans(self, date: dt.date) -> tuple[Span, ...]:
        """What is open on the date, in order and without overlaps; empty where it is closed."""
        return self.day(date).spans

    def day(self, date: dt.date) -> Day:
        """What holds on the date, and why."""
        return (
            self._exceptional(date)
            or self._closed(date)
            or self._by_rule(date)
            or Day(date, self.week_spans(date.weekday(), date), Reason.WEEK)
        )

    def calendar(self, first: dt.date, last: dt.date) -> Iterator[Day]:
        """Each day from ``first`` to ``last``, both included."""
        return (self.day(first + offset * ONE_DAY) for offset in range((last - first).days + 1))

    def week_spans(self, weekday: int, valid_on: dt.date) -> tuple[Span, ...]:
        """The regular spans of a weekday as they stand on the date ``valid_on``."""
        return self._weeks.spans(weekday, valid_on)

    def rules_on(self, date: dt.date) -> list[RuleRow]:
        """Rules that pick the date and hold on it."""
        rows = self._picked(date.year, date.month).get(date)
        return prevailing(rows, date) if rows else []

    def rule_date(self, row: RuleRow, month: dt.date) -> dt.date | None:
        """The date that the rule picks for the month of ``month``; None where it picks none."""
        if row.rule.kind == RuleKind.LAST_OPEN_DAY:
            return self._last_open(last_of_month(month))
        return row.rule.date_in(month)

    def _exceptional(self, date: dt.date) -> Day | None:
        covering = [row for row in self.exceptions if row.covers(date)]
        if not covering:
            return None
        best = min(row.rank for row in covering)
        rows = [row for row in covering if row.rank == best]
        # Several of one rank add up, unless one of them closes.
        spans = _together(rows) if all(row.spans for row in rows) else ()
        return Day(date, spans, Reason.EXCEPTION, rows[0].note)

    def _closed(self, date: dt.date) -> Day | None:
        for row in self.closures:
            if row.covers(date):
                return Day(date, (), Reason.CLOSURE, row.note, row.language)
        return Day(date, (), Reason.HOLIDAY) if is_holiday(date) else None

    def _by_rule(self, date: dt.date) -> Day | None:
        rows = self.rules_on(date) if self.rules else []
        if not rows:
            return None
        spans = _together(rows)
        return Day(date, spans, Reason.RULE, "" if spans else rows[0].note)

    @cached_property
    def _weeks(self) -> Weeks:
        return Weeks(self.week)

    @cached_property
    def _months(self) -> dict[tuple[int, int], dict[dt.date, list[RuleRow]]]:
        """What the rules pick, by month."""
        return {}

    def _picked(self, year: int, month: int) -> dict[dt.date, list[RuleRow]]:
        known = self._months.get((year, month))
        if known is None:
            known = self._months[year, month] = self._picks_around(dt.date(year, month, 1))
        return known

    def _picks_around(self, first: dt.date) -> dict[dt.date, list[RuleRow]]:
        """A rule may move its day over the end of a month, so the months beside it count too."""
        months = (first - ONE_DAY, first, last_of_month(first) + ONE_DAY)
        picks: dict[dt.date, list[RuleRow]] = {}
        for row in self.rules:
            for date in {self.rule_date(row, month) for month in months}:
                if date:
                    picks.setdefault(date, []).append(row)
        return picks

    def _last_open(self, month_end: dt.date) -> dt.date:
        """The last day of the month on which the week opens; without a week, a working day."""
        for offset in range(month_end.day):
            day = month_end - offset * ONE_DAY
            if not is_holiday(day) and self.week_spans(day.weekday(), day):
                return day
        return last_working_day(month_end)


def _together(rows: Iterable[RuleRow | ExceptionDays]) -> tuple[Span, ...]:
    return disjoint(span for row in rows for span in row.spans)
