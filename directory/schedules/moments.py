"""Openings as moments, and what state they make of an instant."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from core.clock import WARSAW
from directory.schedules.spans import Span
from directory.schedules.workdays import ONE_DAY


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
class Opening:
    """One opening as two moments in UTC, so that comparing and subtracting is safe."""

    start: dt.datetime
    end: dt.datetime
    by_appointment: bool

    @classmethod
    def of(cls, day: dt.date, span: Span) -> "Opening":
        """A span on the day on which it opens."""
        last = day if span.closes > span.opens else day + ONE_DAY
        return cls(_moment(day, span.opens), _moment(last, span.closes), span.by_appointment)

    def covers(self, moment: dt.datetime) -> bool:
        return self.start <= moment < self.end


def state_at(openings: Iterable[Opening], moment: dt.datetime) -> State:
    """Open prevails over by appointment where both cover the moment."""
    covering = [opening for opening in openings if opening.covers(moment)]
    if not covering:
        return State.CLOSED
    arranged = all(opening.by_appointment for opening in covering)
    return State.BY_APPOINTMENT if arranged else State.OPEN


def edges(openings: Iterable[Opening], after: dt.datetime) -> list[dt.datetime]:
    """Starts and ends later than ``after``, in order: only there can a state change."""
    found = {edge for opening in openings for edge in (opening.start, opening.end)}
    return sorted(edge for edge in found if edge > after)


def as_utc(at: dt.datetime) -> dt.datetime:
    """ValueError for a naive moment."""
    if at.tzinfo is None:
        raise ValueError("Opening hours need an aware moment; use core.clock.now().")
    return at.astimezone(dt.UTC)


def local_date(moment: dt.datetime) -> dt.date:
    """The date in Poland at an aware moment."""
    return moment.astimezone(WARSAW).date()


def _moment(day: dt.date, time: dt.time) -> dt.datetime:
    # Two aware times of one zone are compared by the wall clock: only UTC keeps their true order.
    return dt.datetime.combine(day, time, WARSAW).astimezone(dt.UTC)
