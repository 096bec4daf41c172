"""The days on which an event takes place."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Literal

import holidays
from dateutil.rrule import MONTHLY, WEEKLY, rrule

from home.enums import EventFrequency

RULES: dict[EventFrequency, tuple[Literal[1, 2], int]] = {
    EventFrequency.WEEKLY: (WEEKLY, 1),
    EventFrequency.BIWEEKLY: (WEEKLY, 2),
    EventFrequency.MONTHLY: (MONTHLY, 1),
}
POLISH_HOLIDAYS = holidays.country_holidays("PL")  # adds each year when it is first asked for


@dataclass(frozen=True)
class Recurrence:
    """When an event happens: from ``starts_on`` to ``ends_on`` (None: open), both included.

    An event that happens once lasts over all these days; a repeated one happens on days of its
    ``frequency``, at most ``meetings`` times. Where ``skips_holidays`` says so, a day that is a
    public holiday of Poland is left out and the meeting is held one turn later.
    """

    starts_on: dt.date
    ends_on: dt.date | None = None
    frequency: str = EventFrequency.ONCE
    meetings: int | None = None
    skips_holidays: bool = False

    @property
    def is_repeated(self) -> bool:
        return self.frequency != EventFrequency.ONCE

    @property
    def is_endless(self) -> bool:
        return self.is_repeated and self.ends_on is None and not self.meetings

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the event; None while nobody has said when it ends."""
        if not self.is_repeated:
            return self.ends_on or self.starts_on
        if self.is_endless:
            return None
        return max(self.days(), default=self.starts_on)

    def days(self) -> Iterator[dt.date]:
        """The days of the meetings in order; without end where the event has none."""
        if not self.is_repeated:
            return iter((self.starts_on,))
        held = (day for day in self.turns() if not self.is_skipped(day))
        return islice(held, self.meetings)

    def turns(self) -> Iterator[dt.date]:
        """Days of the rule, with those on which the meeting is skipped."""
        frequency, interval = RULES[EventFrequency(self.frequency)]
        start = dt.datetime.combine(self.starts_on, dt.time())
        until = dt.datetime.combine(self.ends_on, dt.time()) if self.ends_on else None
        return (turn.date() for turn in rrule(frequency, start, interval=interval, until=until))

    def is_skipped(self, day: dt.date) -> bool:
        return self.skips_holidays and day in POLISH_HOLIDAYS

    def turns_until(self, day: dt.date) -> list[dt.date]:
        """Turns of the rule up to ``day``, skipped ones too."""
        return list(takewhile(lambda turn: turn <= day, self.turns()))

    def skipped_until(self, day: dt.date) -> list[dt.date]:
        """Turns left out up to ``day``."""
        return [turn for turn in self.turns_until(day) if self.is_skipped(turn)]

    def next_on(self, day: dt.date) -> dt.date | None:
        """The first day of the event that is not before ``day``; for one that is on, that day."""
        if not self.is_repeated:
            return max(self.starts_on, day) if (self.last_day or day) >= day else None
        return next((held for held in self.days() if held >= day), None)

    def is_over(self, day: dt.date) -> bool:
        return self.next_on(day) is None
