"""States and days in words of the active language."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.formats import clock_time, long_date
from directory.enums import Weekday
from directory.hours import State, Status, Validity

SOON = dt.timedelta(minutes=30)
A_WEEK = 7


@dataclass(frozen=True)
class StatusWords:
    """A state for a template: the class of its mark, its word, and until when it holds."""

    css: str
    word: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.word} {self.detail}".strip()


def status_words(status: Status, now: dt.datetime) -> StatusWords:
    """``Open until 15:00``, ``Closed, opens tomorrow at 8:00``; ``now`` in Polish time."""
    if status.state is State.CLOSED:
        return StatusWords("status--closed", _("Closed"), _opening(status.until, now))
    until = _("until %(moment)s") % {"moment": moment_words(status.until, now)}
    detail = until if status.until else ""
    if status.state is State.BY_APPOINTMENT:
        return StatusWords("status--neutral", _("By appointment"), detail)
    soon = status.until is not None and _passed(now, status.until) <= SOON
    return StatusWords("status--soon" if soon else "status--open", _("Open"), detail)


def moment_words(moment: dt.datetime | None, now: dt.datetime) -> str:
    """``15:00`` today, ``Monday 8:00`` within a week, else the date with the hour."""
    if moment is None:
        return ""
    time = clock_time(moment.time())
    days = (moment.date() - now.date()).days
    if days == 0:
        return time
    if days == 1 and moment.time() == dt.time(0):
        return _("midnight")
    name = weekday_name(moment.date()) if days < A_WEEK else long_date(moment.date())
    return f"{name} {time}"


def _opening(moment: dt.datetime | None, now: dt.datetime) -> str:
    if moment is None:
        return ""
    days = (moment.date() - now.date()).days
    values = {"time": clock_time(moment.time()), "day": moment_words(moment, now)}
    if days == 0:
        return _("opens today at %(time)s") % values
    if days == 1:
        return _("opens tomorrow at %(time)s") % values
    return _("opens: %(day)s") % values


def _passed(earlier: dt.datetime, later: dt.datetime) -> dt.timedelta:
    return later.astimezone(dt.UTC) - earlier.astimezone(dt.UTC)


def weekday_name(day: dt.date) -> str:
    """``Monday`` in the active language."""
    return str(Weekday(day.weekday()).label)


def days_words(first_day: int, last_day: int) -> str:
    """``Monday–Friday``."""
    first, last = str(Weekday(first_day).label), str(Weekday(last_day).label)
    return first if first_day == last_day else f"{first}–{last}"


def dates_words(first: dt.date, last: dt.date) -> str:
    """``3 May 2026`` or ``1 May 2026 – 3 May 2026``."""
    return long_date(first) if first == last else f"{long_date(first)} – {long_date(last)}"


def validity_words(validity: Validity) -> str:
    """``from 1 March 2020 until 15 May 2022``; empty where nothing limits it."""
    first = validity.valid_from and long_date(validity.valid_from)
    last = validity.valid_to and long_date(validity.valid_to)
    if first and last:
        return _("from %(first)s until %(last)s") % {"first": first, "last": last}
    if first:
        return _("from %(first)s") % {"first": first}
    return _("until %(last)s") % {"last": last} if last else ""
