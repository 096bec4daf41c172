"""One day of a timetable and the moments at which it opens and closes."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from core.clock import WARSAW

MIDNIGHT = dt.time(0)


class Reason(Enum):
    """Which kind of row decided about a day; the first ones overrule the later ones."""

    EXCEPTION = "exception"
    HOLIDAY = "holiday"
    RULE = "rule"
    WEEK = "week"


@dataclass(frozen=True, order=True)
class Hours:
    """Opening and closing by the clock on the wall.

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
        return start, end if end > start else end + 24 * 60


@dataclass(frozen=True)
class Opening:
    """One opening as two moments in UTC, so that comparing and subtracting is safe."""

    start: dt.datetime
    end: dt.datetime
    by_appointment: bool

    def covers(self, moment: dt.datetime) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True)
class Day:
    """What a timetable says about one date; no hours mean closed."""

    date: dt.date
    hours: tuple[Hours, ...]
    reason: Reason
    note: str = ""

    @property
    def openings(self) -> list[Opening]:
        """Openings that begin on this day; an hour that a clock change swallows is left out."""
        found = (_opening(self.date, hours) for hours in self.hours)
        return [opening for opening in found if opening.start < opening.end]


def _opening(day: dt.date, hours: Hours) -> Opening:
    last = day if hours.closes > hours.opens else day + dt.timedelta(days=1)
    return Opening(_moment(day, hours.opens), _moment(last, hours.closes), hours.by_appointment)


def _moment(day: dt.date, time: dt.time) -> dt.datetime:
    # Two aware times of one zone are compared by the wall clock: only UTC keeps their true order.
    return dt.datetime.combine(day, time, WARSAW).astimezone(dt.UTC)
