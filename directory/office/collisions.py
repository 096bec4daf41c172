"""Which rows of an office contradict each other."""

from django.utils.translation import gettext as _

from directory.enums import Weekday
from directory.rows.addresses import OfficeAddress
from directory.rows.exceptions import OfficeException
from directory.rows.hours import DAYS, OfficeSchedule
from directory.rows.monthly import OfficeRule
from directory.rows.times import overlap_words
from directory.schedules import Span, overlap

Spans = tuple[Span, ...]


def schedules_collide(first: OfficeSchedule, second: OfficeSchedule) -> tuple[str, str] | None:
    """Two rows of one purpose, subject and validity are open at the same time on one day.

    The day's field and, in the user's language, which row, day and hours.
    """
    if (first.key, first.validity) != (second.key, second.validity):
        return None
    for number, (spans, others) in enumerate(zip(first.days, second.days, strict=True)):
        found = overlapping(spans, others)
        if found:
            return DAYS[number], _collision_words(second, number, found)
    return None


def _collision_words(row: OfficeSchedule, day: int, found: tuple[Span, Span]) -> str:
    values = {
        "row": row.key.label,
        "day": Weekday(day).label,
        "overlap": overlap_words(*found),
    }
    text = _(
        "%(row)s, %(day)s: %(overlap)s Another row for the same already has these hours: change "
        "one of the two, or give the new row its own first day; from then on it replaces the "
        "older one."
    )
    return text % values


def rules_collide(first: OfficeRule, second: OfficeRule) -> bool:
    """Two rows of one purpose and one validity say something about the same day of the month."""
    kinds = [(row.key, row.day, row.validity) for row in (first, second)]
    return kinds[0] == kinds[1] and _contradict(first.spans, second.spans)


def exceptions_collide(first: OfficeException, second: OfficeException) -> bool:
    """Two exceptions of one purpose and the same days, of which one closes or both overlap."""
    keys = [(row.purpose, row.starts_on, row.last_day) for row in (first, second)]
    return keys[0] == keys[1] and _contradict(first.spans, second.spans)


def addresses_collide(first: OfficeAddress, second: OfficeAddress) -> bool:
    """Two addresses hold from the same day on, so that none can be the present one."""
    return first.validity == second.validity


def overlapping(spans: Spans, others: Spans) -> tuple[Span, Span] | None:
    """The first two spans, one of each side, that share a minute."""
    pairs = ((one, other) for one in spans for other in others if overlap(one, other))
    return next(pairs, None)


def _contradict(spans: Spans, others: Spans) -> bool:
    return not spans or not others or overlapping(spans, others) is not None
