"""Days ahead that differ from the week, those that say the same in a row together."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from directory.schedules import Day, Reason, Schedule, Span


@dataclass(frozen=True)
class Stretch:
    """Days from ``first`` to ``last``, both included, with the same spans for the same reason."""

    first: dt.date
    last: dt.date
    spans: tuple[Span, ...]
    reason: Reason
    note: str


def other_days(schedule: Schedule, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    """Days on which something else holds than the week says."""
    return stretches(
        day
        for day in schedule.calendar(first, last)
        if day.spans != schedule.week_spans(day.date.weekday(), day.date)
    )


def announced_days(schedule: Schedule, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    """Days about which an exception or a closure decides, whatever the week says."""
    days = schedule.calendar(first, last)
    return stretches(day for day in days if day.reason in (Reason.EXCEPTION, Reason.CLOSURE))


def stretches(days: Iterable[Day]) -> Iterator[Stretch]:
    """Days in order; those without a gap that say the same become one."""
    for _key, group in groupby(enumerate(days), key=_same()):
        stretch = [day for _index, day in group]
        one = stretch[0]
        yield Stretch(one.date, stretch[-1].date, one.spans, one.reason, one.note)


def _same() -> Callable[[tuple[int, Day]], tuple[object, ...]]:
    def key(numbered: tuple[int, Day]) -> tuple[object, ...]:
        index, day = numbered
        return day.date.toordinal() - index, day.spans, day.reason, day.note

    return key
