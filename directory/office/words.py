"""States and days in words of the active language."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from babel.dates import get_day_names
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from core.formats import babel_locale, clock_time, long_date
from directory.enums import RuleKind, Weekday, WeekOfMonth
from directory.schedules import Rule, State, Status, Validity

SOON = dt.timedelta(minutes=30)
A_WEEK = 7

# Slavic languages decline the day: "do poniedziałku", "w poniedziałek".
UNTIL: tuple[Promise, ...] = (
    pgettext_lazy("until", "Monday"),
    pgettext_lazy("until", "Tuesday"),
    pgettext_lazy("until", "Wednesday"),
    pgettext_lazy("until", "Thursday"),
    pgettext_lazy("until", "Friday"),
    pgettext_lazy("until", "Saturday"),
    pgettext_lazy("until", "Sunday"),
)
ON: tuple[Promise, ...] = (
    pgettext_lazy("when", "on Monday"),
    pgettext_lazy("when", "on Tuesday"),
    pgettext_lazy("when", "on Wednesday"),
    pgettext_lazy("when", "on Thursday"),
    pgettext_lazy("when", "on Friday"),
    pgettext_lazy("when", "on Saturday"),
    pgettext_lazy("when", "on Sunday"),
)
# The word "last" follows the gender of the day.
LAST_WEEKDAY: tuple[Promise, ...] = (
    gettext_lazy("Last Monday of the month"),
    gettext_lazy("Last Tuesday of the month"),
    gettext_lazy("Last Wednesday of the month"),
    gettext_lazy("Last Thursday of the month"),
    gettext_lazy("Last Friday of the month"),
    gettext_lazy("Last Saturday of the month"),
    gettext_lazy("Last Sunday of the month"),
)


@dataclass(frozen=True)
class StatusWords:
    """A state for a template: the class of its mark, its word, and until when it holds.

    ``until`` is the moment that ``detail`` tells in words. ``ahead`` are the words of the coming
    hours as JSON, for a page that stays open or comes from a cache.
    """

    css: str
    word: str
    detail: str = ""
    joint: str = " "
    until: dt.datetime | None = None
    ahead: str = ""

    def __str__(self) -> str:
        return f"{self.word}{self.joint}{self.detail}" if self.detail else self.word


def status_words(status: Status, now: dt.datetime) -> StatusWords:
    """``Open until 15:00``, ``Closed, opens tomorrow at 8:00``; ``now`` in Polish time."""
    if status.state is State.CLOSED:
        opening = _opening(status.until, now)
        return StatusWords("status--closed", _("Closed"), opening, ", ", status.until)
    detail = _until(status.until, now)
    if status.state is State.BY_APPOINTMENT:
        return StatusWords("status--neutral", _("By appointment"), detail, until=status.until)
    soon = status.until is not None and _passed(now, status.until) <= SOON
    css = "status--soon" if soon else "status--open"
    return StatusWords(css, _("Open"), detail, until=status.until)


def _until(moment: dt.datetime | None, now: dt.datetime) -> str:
    """``until 15:00`` today, ``until Monday 8:00`` within a week, else the date with the hour."""
    if moment is None:
        return ""
    time = clock_time(moment.time())
    days = (moment.date() - now.date()).days
    if days == 1 and moment.time() == dt.time(0):
        return _("until midnight")
    words = time if days == 0 else f"{_day(moment.date(), days, UNTIL)} {time}"
    return _("until %(moment)s") % {"moment": words}


def _opening(moment: dt.datetime | None, now: dt.datetime) -> str:
    if moment is None:
        return ""
    days = (moment.date() - now.date()).days
    values = {"time": clock_time(moment.time()), "day": _day(moment.date(), days, ON)}
    if days == 0:
        return _("opens today at %(time)s") % values
    if days == 1:
        return _("opens tomorrow at %(time)s") % values
    return _("opens %(day)s at %(time)s") % values


def _day(day: dt.date, days_ahead: int, weekdays: tuple[Promise, ...]) -> str:
    return str(weekdays[day.weekday()]) if days_ahead < A_WEEK else long_date(day)


def _passed(earlier: dt.datetime, later: dt.datetime) -> dt.timedelta:
    return later.astimezone(dt.UTC) - earlier.astimezone(dt.UTC)


def weekday_name(day: dt.date) -> str:
    """``Monday`` in the active language, as it stands within a sentence."""
    return str(Weekday(day.weekday()).label)


def weekdays_words(weekdays: Iterable[int]) -> str:
    """``Monday–Friday``, ``Monday, Wednesday``; the weekdays in order."""
    numbered = enumerate(sorted(weekdays))
    runs = (list(run) for _gap, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]))
    return ", ".join(_run_words(run[0][1], run[-1][1]) for run in runs)


def short_weekdays_words(weekdays: Iterable[int]) -> str:
    """``pon.–pt.`` as it stands on the door of an office; a day alone keeps its full name."""
    days = sorted(weekdays)
    if len(days) == 1:
        return str(Weekday(days[0]).label)
    names = get_day_names("abbreviated", locale=babel_locale())
    return f"{names[days[0]]}–{names[days[-1]]}"


def _run_words(first_day: int, last_day: int) -> str:
    first, last = str(Weekday(first_day).label), str(Weekday(last_day).label)
    return first if first_day == last_day else f"{first}–{last}"


def rule_words(rule: Rule) -> str:
    """``1st Thursday of the month``, ``Day 10 of the month``, ``Last working day of the month``."""
    if rule.kind == RuleKind.DAY_OF_MONTH:
        return _("Day %(number)s of the month") % {"number": rule.number}
    if rule.kind != RuleKind.NTH_WEEKDAY:
        return str(rule.kind.label)
    if rule.nth == WeekOfMonth.LAST:
        return str(LAST_WEEKDAY[rule.weekday])
    values = {"nth": WeekOfMonth(rule.nth).label, "weekday": Weekday(rule.weekday).label}
    return _("%(nth)s %(weekday)s of the month") % values


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
