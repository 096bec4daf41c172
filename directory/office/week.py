"""The regular week as a table: days with the same hours in one row, today as it is in fact."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext as _

from directory.enums import Weekday
from directory.office.lines import NO_NOTE, Line, Note, why
from directory.office.words import short_weekdays_words, weekdays_words
from directory.schedules import Reason, Schedule, Span

Said = tuple[tuple[Span, ...], Note, bool]
"""The spans of a day, why, and whether the day is today and another one than usual."""


def week_lines(schedule: Schedule, today: dt.date) -> list[Line]:
    """The week as it stands today; empty where no day of it has hours."""
    usual = [schedule.week_spans(day, today) for day in range(len(Weekday))]
    if not any(usual):
        return []
    said: list[Said] = [(spans, NO_NOTE, False) for spans in usual]
    actual = schedule.day(today)
    if actual.reason is not Reason.WEEK:
        said[today.weekday()] = (actual.spans, why(actual), True)
    return [*_open_lines(said, today.weekday()), *_closed_lines(said, today.weekday())]


def _open_lines(said: list[Said], today: int) -> Iterator[Line]:
    for (spans, note, special), run in groupby(range(len(said)), key=said.__getitem__):
        days = list(run)
        if spans or special:
            yield _line(days, spans, note, today)


def _closed_lines(said: list[Said], today: int) -> Iterator[Line]:
    """All days without hours in one row: by name where they follow each other."""
    days = [day for day, (spans, _note, special) in enumerate(said) if not spans and not special]
    if days and days[-1] - days[0] == len(days) - 1:
        yield _line(days, (), NO_NOTE, today)
    elif days:
        yield Line(_("Other days"), (), is_today=today in days)


def _line(days: list[int], spans: tuple[Span, ...], note: Note, today: int) -> Line:
    label, spoken = short_weekdays_words(days), weekdays_words(days)
    return Line(label, spans, note, today in days, "" if spoken == label else spoken)
