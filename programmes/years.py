"""In which years a programme runs, in Python and in SQL alike."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from programmes.period import Period
from programmes.rows.money import BudgetLine, StatedTotal


def years_of(period: Period, this_year: int) -> range:
    """Years from beginning to end; a side that is not known adds no year that is not sure.

    Without an end a programme runs up to this year, without a beginning in the year of its end.
    """
    starts, ends = period.starts_on, period.ends_on
    if starts:
        return range(starts.year, (ends.year if ends else max(starts.year, this_year)) + 1)
    return range(ends.year, ends.year + 1) if ends else range(0)


def year_query(year: int, this_year: int) -> Q:
    """The same rule for rows with ``starts_on`` and ``ends_on``, or with money of that year."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    begun, begins = Q(starts_on__lte=last), Q(starts_on__gte=first, starts_on__lte=last)
    no_end, no_start = Q(ends_on__isnull=True), Q(starts_on__isnull=True)
    lasting = begun if year <= this_year else begins
    return (
        begun & Q(ends_on__gte=first)
        | no_end & lasting
        | no_start & Q(ends_on__gte=first, ends_on__lte=last)
        | _has_money(year)
    )


def _has_money(year: int) -> Q:
    """A line of the year, or a stated total of it that no line is part of."""
    lines = BudgetLine.objects.filter(programme=OuterRef("pk"), year=year)
    totals = StatedTotal.objects.filter(programme=OuterRef("pk"), year=year, rest_unspecified=True)
    return Q(Exists(lines)) | Q(Exists(totals))
