"""Planned, running or ended: from the dates and today, in Python and in SQL alike."""

import datetime as dt
from collections.abc import Callable

from django.db.models import Q

from programmes.enums import PeriodPrecision, ProgrammeStatus
from programmes.period import Period, first_day, last_day


def status_of(period: Period, today: dt.date) -> ProgrammeStatus | None:
    """Where a programme stands; None where the documents name no date at all."""
    if period.last_day and period.last_day < today:
        return ProgrammeStatus.ENDED
    if period.first_day and period.first_day > today:
        return ProgrammeStatus.PLANNED
    return ProgrammeStatus.RUNNING if period.first_day or period.last_day else None


def status_query(status: ProgrammeStatus, today: dt.date) -> Q:
    """The same rule for rows with ``starts_on``, ``ends_on`` and ``period_precision``."""
    ended = _any_precision("ends_on__lt", first_day, today)
    planned = _any_precision("starts_on__gt", last_day, today)
    if status == ProgrammeStatus.ENDED:
        return ended
    if status == ProgrammeStatus.PLANNED:
        return planned & ~ended
    dated = Q(starts_on__isnull=False) | Q(ends_on__isnull=False)
    return dated & ~ended & ~planned


Bound = Callable[[dt.date, PeriodPrecision], dt.date]


def _any_precision(lookup: str, bound: Bound, today: dt.date) -> Q:
    query = Q()
    for precision in PeriodPrecision:
        query |= Q(period_precision=precision, **{lookup: bound(today, precision)})
    return query
