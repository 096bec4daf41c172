"""When an event takes place, in words."""

import datetime as dt

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core import formats
from home.enums import EventFrequency
from home.events.recurrence import Recurrence

WEEKDAYS: tuple[Promise, ...] = (
    _("Mondays"),
    _("Tuesdays"),
    _("Wednesdays"),
    _("Thursdays"),
    _("Fridays"),
    _("Saturdays"),
    _("Sundays"),
)


def rhythm(recurrence: Recurrence) -> str:
    """``Mondays, every week``; ``Every month, on the same day``; empty for an event held once."""
    if not recurrence.is_repeated:
        return ""
    frequency = EventFrequency(recurrence.frequency)
    if frequency == EventFrequency.MONTHLY:
        return str(frequency.label)
    every = str(frequency.label)
    return f"{WEEKDAYS[recurrence.starts_on.weekday()]}, {every[0].lower()}{every[1:]}"


def meetings(count: int | None) -> str:
    """``10 meetings``; empty where nobody has said how many."""
    if not count:
        return ""
    return ngettext("%(count)d meeting", "%(count)d meetings", count) % {"count": count}


def time_span(start: dt.time | None, end: dt.time | None) -> str:
    """``13:30–15:00``; ``13:30`` where the end is open; empty without a beginning."""
    if start is None:
        return ""
    return formats.hours(start, end) if end else formats.clock_time(start)


def period(recurrence: Recurrence) -> str:
    """``13–14 października 2014``; ``from 15 września 2014`` while the end is open."""
    last = recurrence.last_day
    if last is None:
        return str(_("from %(date)s")) % {"date": formats.long_date(recurrence.starts_on)}
    return formats.date_period(recurrence.starts_on, last)
