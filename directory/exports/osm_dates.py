"""Days and dates in the syntax of OpenStreetMap."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def weekdays_text(weekdays: Iterable[int]) -> str:
    """``Mo-Fr``, ``Mo,We``; the weekdays in order, 0 is Monday."""
    numbered = enumerate(sorted(weekdays))
    runs = (list(run) for _gap, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]))
    return ",".join(_run(run[0][1], run[-1][1]) for run in runs)


def _run(first: int, last: int) -> str:
    return WEEKDAYS[first] if first == last else f"{WEEKDAYS[first]}-{WEEKDAYS[last]}"


def day_text(month: int, day: int) -> str:
    """``Jan 15``: in every year."""
    return f"{MONTHS[month - 1]} {day:02}"


def date_text(date: dt.date) -> str:
    """``2026 Nov 24``."""
    return f"{date.year} {day_text(date.month, date.day)}"


def dates_text(first: dt.date, last: dt.date) -> str:
    """``2026 Nov 24`` or ``2026 Nov 24-2026 Nov 30``."""
    return date_text(first) if first == last else f"{date_text(first)}-{date_text(last)}"


def from_text(first: dt.date) -> str:
    """``2026 Nov 24+``: without end."""
    return f"{date_text(first)}+"
