"""The regular week through time: which hours hold from when to when."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from directory.schedules import Schedule, Span
from directory.schedules.workdays import ONE_DAY

WEEKDAYS = range(7)


@dataclass(frozen=True)
class Week:
    """The spans of each weekday (0 is Monday) from ``first`` to ``last``, both included.

    The last week of a schedule without end lasts until ``date.max``.
    """

    first: dt.date
    last: dt.date
    days: tuple[tuple[Span, ...], ...]

    @property
    def groups(self) -> list[tuple[tuple[int, ...], tuple[Span, ...]]]:
        """Weekdays with the same spans together; days without any are left out."""
        found: dict[tuple[Span, ...], list[int]] = {}
        for weekday in WEEKDAYS:
            if self.days[weekday]:
                found.setdefault(self.days[weekday], []).append(weekday)
        return [(tuple(weekdays), spans) for spans, weekdays in found.items()]


def weeks_from(schedule: Schedule, first: dt.date) -> list[Week]:
    """The weeks from a date on: at each moment one holds, and neighbours differ."""
    starts = sorted({first, *(day for day in _turns(schedule) if day > first)})
    ends = [*(start - ONE_DAY for start in starts[1:]), dt.date.max]
    found: list[Week] = []
    for start, end in zip(starts, ends, strict=True):
        days = tuple(schedule.week_spans(weekday, start) for weekday in WEEKDAYS)
        if found and found[-1].days == days:
            found[-1] = Week(found[-1].first, end, days)
        else:
            found.append(Week(start, end, days))
    return found


def _turns(schedule: Schedule) -> Iterator[dt.date]:
    """Days on which a row begins or has just ended."""
    for row in schedule.week:
        yield row.validity.first
        if row.validity.last < dt.date.max:
            yield row.validity.last + ONE_DAY
