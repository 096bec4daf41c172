"""Whether one can apply: from the windows and today; what a document says changes nothing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from programmes.enums import RecruitmentState


class Window(Protocol):
    """A span in which applications are taken; an open side (None) has no limit.

    With ``waiting_list``, names are still noted after the last day.
    """

    @property
    def opens_on(self) -> dt.date | None: ...
    @property
    def closes_on(self) -> dt.date | None: ...
    @property
    def waiting_list(self) -> bool: ...
    @property
    def places(self) -> int | None: ...


@dataclass(frozen=True)
class Recruitment:
    """The state today and the next date at which it changes.

    ``opens_on`` is the first day of a coming window, ``closes_on`` the last day of the one that is
    open (None where it has no end), ``places`` those of the window that is meant.
    """

    state: RecruitmentState
    opens_on: dt.date | None = None
    closes_on: dt.date | None = None
    places: int | None = None

    @property
    def is_open(self) -> bool:
        return self.state == RecruitmentState.OPEN

    @property
    def next_date(self) -> dt.date | None:
        """The next day that an applicant should know: the last to apply, or the first."""
        return self.closes_on if self.is_open else self.opens_on


CLOSED = Recruitment(RecruitmentState.CLOSED)


def recruitment_of(windows: Iterable[Window], today: dt.date, *, ended: bool) -> Recruitment | None:
    """What holds today; None where no window is known and the programme has not ended."""
    rows = list(windows)
    if ended or not rows:
        return CLOSED if ended else None
    coming = min((w for w in rows if _is_coming(w, today)), key=_opening, default=None)
    opens_on = coming.opens_on if coming else None
    current = [w for w in rows if _is_open(w, today)]
    if current:
        return _open(current, opens_on)
    if coming:
        return Recruitment(RecruitmentState.ANNOUNCED, opens_on, None, coming.places)
    if any(window.waiting_list for window in rows):
        return Recruitment(RecruitmentState.WAITING_LIST)
    return CLOSED


def _open(current: list[Window], opens_on: dt.date | None) -> Recruitment:
    """Of several open windows the one that stays open longest counts."""
    longest = max(current, key=lambda window: window.closes_on or dt.date.max)
    return Recruitment(RecruitmentState.OPEN, opens_on, longest.closes_on, longest.places)


def _is_coming(window: Window, today: dt.date) -> bool:
    return window.opens_on is not None and window.opens_on > today


def _is_open(window: Window, today: dt.date) -> bool:
    over = window.closes_on is not None and window.closes_on < today
    return not over and not _is_coming(window, today)


def _opening(window: Window) -> dt.date:
    return window.opens_on or dt.date.min
