"""The schedule of one purpose: what it says about a day, a moment and the next change."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile

from core.clock import WARSAW
from directory.schedules.moments import (
    Opening,
    State,
    Status,
    as_utc,
    edges,
    local_date,
    state_at,
)
from directory.schedules.plan import Plan
from directory.schedules.workdays import ONE_DAY

HORIZON = dt.timedelta(days=400)
"""How far a change is looked for: more than a year, so that every yearly row is met."""


class Schedule(Plan):
    """Rows of one purpose, asked about moments as well as about days."""

    def is_open(self, at: dt.datetime) -> bool:
        """Whether one can come at this moment without an appointment."""
        return self.state(at) is State.OPEN

    def state(self, at: dt.datetime) -> State:
        """The state at an aware moment; ValueError for a naive one."""
        moment = as_utc(at)
        return state_at(self._openings_around(local_date(moment)), moment)

    def next_change(self, at: dt.datetime, horizon: dt.timedelta = HORIZON) -> dt.datetime | None:
        """The first moment after ``at`` with another state, in Polish time; None within horizon."""
        moment = as_utc(at)
        state = self.state(moment)
        for date in self._days_between(local_date(moment), local_date(moment + horizon)):
            openings = self._openings_around(date)
            for edge in edges(openings, after=moment):
                if local_date(edge) == date and state_at(openings, edge) is not state:
                    return edge.astimezone(WARSAW) if edge <= moment + horizon else None
        return None

    def status(self, at: dt.datetime) -> Status:
        return Status(self.state(at), self.next_change(at))

    def _days_between(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """Dates on which the state may change: none later than the day after the last row."""
        dates = (first + offset * ONE_DAY for offset in range((last - first).days + 1))
        return takewhile(lambda day: day - ONE_DAY <= self.last_day, dates)

    @cached_property
    def _known_openings(self) -> dict[dt.date, list[Opening]]:
        """Each day is asked for as yesterday, today and tomorrow."""
        return {}

    def _openings_on(self, date: dt.date) -> list[Opening]:
        known = self._known_openings.get(date)
        if known is None:
            known = self._known_openings[date] = self.day(date).openings
        return known

    def _openings_around(self, date: dt.date) -> list[Opening]:
        """Openings that can touch the date: its own, last night's and tomorrow's first."""
        days = (date - ONE_DAY, date, date + ONE_DAY)
        return [opening for day in days for opening in self._openings_on(day)]
