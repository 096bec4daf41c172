"""The regular week of a schedule at any time: which rows hold, worked out once for each period."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable

from directory.schedules.rows import WeeklyRow
from directory.schedules.spans import Span, disjoint
from directory.schedules.validity import prevailing
from directory.schedules.workdays import ONE_DAY


class Weeks:
    """Between two days on which some row begins or ends, every week is the same.

    Only days that are asked for are worked out: of a thousand offices mostly one.
    """

    def __init__(self, rows: Iterable[WeeklyRow]) -> None:
        self.rows = tuple(rows)
        self.borders = sorted({border for row in self.rows for border in _borders(row)})
        self.known: dict[tuple[int, int], tuple[Span, ...]] = {}

    def spans(self, weekday: int, date: dt.date) -> tuple[Span, ...]:
        """The spans of a weekday (0 is Monday) in the week as it stands on the date."""
        key = bisect_right(self.borders, date), weekday
        spans = self.known.get(key)
        if spans is None:
            spans = self.known[key] = self._spans(weekday, date)
        return spans

    def _spans(self, weekday: int, date: dt.date) -> tuple[Span, ...]:
        rows = prevailing([row for row in self.rows if weekday in row.weekdays], date)
        return disjoint(span for row in rows for span in row.spans)


def _borders(row: WeeklyRow) -> list[dt.date]:
    """The first day on which the row holds, and the first on which it does no more."""
    starts, ends = row.validity.valid_from, row.validity.valid_to
    after = [ends + ONE_DAY] if ends and ends < dt.date.max else []
    return [starts, *after] if starts else after
