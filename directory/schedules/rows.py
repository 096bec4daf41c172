"""The kinds of rows that an editor writes."""

import datetime as dt
from dataclasses import dataclass, field

from directory.schedules.rules import Rule
from directory.schedules.spans import Span
from directory.schedules.validity import Validity


@dataclass(frozen=True)
class WeeklyRow:
    """The same spans on some days of every week (0 is Monday); no spans close these days."""

    weekdays: tuple[int, ...]
    spans: tuple[Span, ...]
    validity: Validity = field(default_factory=Validity)


@dataclass(frozen=True)
class RuleRow:
    """Other spans on one day of every month; no spans close it, and ``note`` says why."""

    rule: Rule
    spans: tuple[Span, ...]
    validity: Validity = field(default_factory=Validity)
    note: str = ""


@dataclass(frozen=True)
class DatedDays:
    """The days from ``starts_on`` to ``ends_on``, both included, and why they are other ones.

    ``language`` is that of the note, empty for the one in which facts are written.
    """

    starts_on: dt.date
    ends_on: dt.date
    note: str = ""
    language: str = field(default="", kw_only=True)

    def covers(self, day: dt.date) -> bool:
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True)
class ClosureDays(DatedDays):
    """Days on which many offices are closed at once."""


@dataclass(frozen=True)
class ExceptionDays(DatedDays):
    """Other spans, or none at all, on some days of one office.

    ``for_all`` marks an exception of the whole office, which one for a purpose overrules.
    """

    spans: tuple[Span, ...] = ()
    for_all: bool = False

    @property
    def rank(self) -> tuple[bool, int]:
        """The more special comes first: of one purpose before all, short before long."""
        return (self.for_all, (self.ends_on - self.starts_on).days)
