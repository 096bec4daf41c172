"""Whether one can apply: from the windows and the clock; what a document says changes nothing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from core.clock import WARSAW
from programmes.enums import RecruitmentState

ALWAYS = dt.datetime(1900, 1, 1, tzinfo=WARSAW)
FOREVER = dt.datetime(9000, 1, 1, tzinfo=WARSAW)


class Window(Protocol):
    """A span in which applications are taken; an open side (None) has no limit.

    Without an hour a window opens at midnight and closes with the end of its last day. With
    ``waiting_list``, names are still noted after it.
    """

    @property
    def opens_on(self) -> dt.date | None: ...
    @property
    def opens_time(self) -> dt.time | None: ...
    @property
    def closes_on(self) -> dt.date | None: ...
    @property
    def closes_time(self) -> dt.time | None: ...
    @property
    def waiting_list(self) -> bool: ...
    @property
    def places(self) -> int | None: ...


@dataclass(frozen=True)
class Recruitment:
    """The state at a moment and what comes next; hours are None where the documents name none.

    ``opens_on`` and ``opens_time`` are the beginning of a coming window, ``closes_on`` and
    ``closes_time`` the end of the one that is open (None where it has no end), ``places`` those
    of the window that is meant.
    """

    state: RecruitmentState
    opens_on: dt.date | None = None
    opens_time: dt.time | None = None
    closes_on: dt.date | None = None
    closes_time: dt.time | None = None
    places: int | None = None

    @property
    def is_open(self) -> bool:
        return self.state == RecruitmentState.OPEN

    @property
    def next_date(self) -> dt.date | None:
        """The next day that an applicant should know: the last to apply, or the first."""
        return self.closes_on if self.is_open else self.opens_on


CLOSED = Recruitment(RecruitmentState.CLOSED)
NONE_PLANNED = Recruitment(RecruitmentState.NONE)


def recruitment_of(windows: Iterable[Window], now: dt.datetime, *, ended: bool) -> Recruitment:
    """What holds at ``now`` (aware); nobody is recruited to a programme that has ended."""
    rows = list(windows)
    if ended or not rows:
        return CLOSED if ended else NONE_PLANNED
    coming = min((w for w in rows if opening(w) > now), key=opening, default=None)
    current = [w for w in rows if opening(w) <= now < closing(w)]
    if current:
        return _open(current, coming)
    if coming:
        return _announced(coming)
    if any(window.waiting_list for window in rows):
        return Recruitment(RecruitmentState.WAITING_LIST)
    return CLOSED


def opening(window: Window) -> dt.datetime:
    """The first moment of a window, in Poland."""
    if window.opens_on is None:
        return ALWAYS
    return dt.datetime.combine(window.opens_on, window.opens_time or dt.time.min, WARSAW)


def closing(window: Window) -> dt.datetime:
    """The first moment after a window, in Poland."""
    if window.closes_on is None:
        return FOREVER
    if window.closes_time:
        return dt.datetime.combine(window.closes_on, window.closes_time, WARSAW)
    return dt.datetime.combine(window.closes_on + dt.timedelta(days=1), dt.time.min, WARSAW)


def _open(current: list[Window], coming: Window | None) -> Recruitment:
    """Of several open windows the one that stays open longest counts."""
    longest = max(current, key=closing)
    return Recruitment(
        RecruitmentState.OPEN,
        opens_on=coming.opens_on if coming else None,
        opens_time=coming.opens_time if coming else None,
        closes_on=longest.closes_on,
        closes_time=longest.closes_time,
        places=longest.places,
    )


def _announced(coming: Window) -> Recruitment:
    return Recruitment(
        RecruitmentState.ANNOUNCED, coming.opens_on, coming.opens_time, places=coming.places
    )
