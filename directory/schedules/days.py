"""What a schedule says about one day."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from directory.schedules.moments import Opening
from directory.schedules.spans import Span


class Reason(Enum):
    """Which kind of row decided about a day; the first ones overrule the later ones."""

    EXCEPTION = "exception"
    CLOSURE = "closure"
    HOLIDAY = "holiday"
    RULE = "rule"
    WEEK = "week"


@dataclass(frozen=True)
class Day:
    """What a schedule says about one date; no spans mean closed.

    ``note`` is the reason that an editor wrote, in ``language`` (empty: the one of facts); a
    holiday's name depends on the reader's language and is asked of ``workdays.holiday_name``.
    """

    date: dt.date
    spans: tuple[Span, ...]
    reason: Reason
    note: str = ""
    language: str = ""

    @property
    def openings(self) -> list[Opening]:
        """Openings that begin on this day; an hour that a clock change swallows is left out."""
        found = (Opening.of(self.date, span) for span in self.spans)
        return [opening for opening in found if opening.start < opening.end]
