"""Hours between an opening and a closing, and what happens where two of them overlap."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce

MIDNIGHT = dt.time(0)
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, order=True)
class Span:
    """Opening and closing by the clock on the wall, to the minute.

    A close at or before the opening is on the next day, so ``0:00–0:00`` is around the clock.
    """

    opens: dt.time
    closes: dt.time
    by_appointment: bool = False
    note: str = ""

    @property
    def runs_past_midnight(self) -> bool:
        return self.closes <= self.opens and self.closes != MIDNIGHT

    @property
    def minutes(self) -> tuple[int, int]:
        """Start and end in minutes since midnight of the opening day, the end always later."""
        start, end = (moment.hour * 60 + moment.minute for moment in (self.opens, self.closes))
        return start, end if end > start else end + DAY_MINUTES

    def lasting(self, start: int, end: int) -> "Span":
        """The same kind of hours between other minutes since midnight."""
        return replace(self, opens=_time(start), closes=_time(end))


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans that begin on the same day share a minute."""
    (start, end), (other_start, other_end) = one.minutes, other.minutes
    return start < other_end and other_start < end


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans of one day in order and without overlaps.

    Open hours that overlap are joined; where one may come without an appointment, none is needed.
    """
    ordered = sorted(spans)
    if len(ordered) < 2:
        return tuple(ordered)
    walk_in: list[Span] = reduce(_joined, (one for one in ordered if not one.by_appointment), [])
    arranged: list[Span] = reduce(_joined, (one for one in ordered if one.by_appointment), [])
    return tuple(sorted([*walk_in, *(part for one in arranged for part in _without(one, walk_in))]))


def _joined(known: list[Span], span: Span) -> list[Span]:
    """``span`` starts no earlier than any known one."""
    if not known or not overlap(known[-1], span):
        return [*known, span]
    start, end = known[-1].minutes
    # Longer than a day would come round to its own beginning.
    end = min(max(end, span.minutes[1]), start + DAY_MINUTES)
    return [*known[:-1], known[-1].lasting(start, end)]


def _without(span: Span, covering: list[Span]) -> Iterator[Span]:
    """What is left of a span beside the covering ones, which are in order."""
    start, end = span.minutes
    for other_start, other_end in (one.minutes for one in covering if overlap(one, span)):
        if start < other_start:
            yield span.lasting(start, other_start)
        start = max(start, other_end)
    # What begins after midnight would be a span of the next day.
    if start < min(end, DAY_MINUTES):
        yield span.lasting(start, end)


def _time(minute: int) -> dt.time:
    hour, rest = divmod(minute % DAY_MINUTES, 60)
    return dt.time(hour, rest)
