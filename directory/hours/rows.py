"""The three kinds of rows that an editor writes."""

import datetime as dt
from dataclasses import dataclass, field

from directory.enums import MonthRule
from directory.hours.days import Hours
from directory.hours.validity import Validity


@dataclass(frozen=True)
class WeeklyHours:
    """The same hours on each day from ``first_day`` to ``last_day`` (0 is Monday)."""

    first_day: int
    last_day: int
    hours: Hours
    validity: Validity = field(default_factory=Validity)

    @property
    def weekdays(self) -> range:
        return range(self.first_day, self.last_day + 1)


@dataclass(frozen=True)
class RuleHours:
    """Other hours on one day of every month."""

    rule: MonthRule
    hours: Hours
    validity: Validity = field(default_factory=Validity)


@dataclass(frozen=True)
class ExceptionDays:
    """Other hours, or none at all, on the days from ``starts_on`` to ``ends_on``.

    ``for_all`` marks an exception of the whole office, which one for a purpose overrules.
    """

    starts_on: dt.date
    ends_on: dt.date
    hours: Hours | None = None
    note: str = ""
    for_all: bool = False

    def covers(self, day: dt.date) -> bool:
        return self.starts_on <= day <= self.ends_on

    @property
    def rank(self) -> tuple[bool, int]:
        """The more special comes first: of one purpose before all, short before long."""
        return (self.for_all, (self.ends_on - self.starts_on).days)
