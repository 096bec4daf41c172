"""The regular week of a schedule at any time: which rows hold, worked out once for each period."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable

from directory.schedules.rows import WeeklyRow
from directory.schedules.spans import Span, disjoint
from directory.schedules.validity import prevailing
from directory.schedules.workdays import ONE_DAY

DAYS = range(7)
Week = tuple[tuple[Span, ...], ...]
"""The spans of each day, Monday first."""


class Weeks:
    """Between two days on which some row begins or ends, every week is the same."""

    def __init__(self, rows: Iterable[WeeklyRow]) -> None:
        self.rows = tuple(rows)
        self.borders = sorted({border for row in self.rows for border in _borders(row)})
        self.known: dict[int, Week] = {}

    def on(self, date: dt.date) -> Week:
        """The week as it stands on the date."""
        period = bisect_right(self.borders, date)
        week = self.known.get(period)
        if week is None:
            week = self.known[period] = tuple(self._spans(day, date) for day in DAYS)
        return week

    def _spans(self, weekday: int, date: dt.date) -> tuple[Span, ...]:
        rows = prevailing([row for row in self.rows if weekday in row.weekdays], date)
        return disjoint(span for row in rows for span in row.spans)


def _borders(row: WeeklyRow) -> list[dt.date]:
    """The first day on which the row holds, and the first on which it does no more."""
    starts, ends = row.validity.valid_from, row.validity.valid_to
    after = [ends + ONE_DAY] if ends and ends < dt.date.max else []
    return [starts, *after] if starts else after
