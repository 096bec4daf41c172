"""Which days a new or changed closure changes."""

import datetime as dt
from typing import NamedTuple


class Period(NamedTuple):
    """Whole days, both ends included."""

    first: dt.date
    last: dt.date


def first_changed_day(before: Period | None, after: Period) -> dt.date | None:
    """The first day that is closed in one of the two only; None where they are the same.

    A new closure changes its first day. One that is lengthened or shortened changes nothing before
    the earlier of the two ends, so that one that has begun can still end sooner or later.
    """
    if before is None:
        return after.first
    if before == after:
        return None
    if before.first != after.first:
        return min(before.first, after.first)
    return min(before.last, after.last) + dt.timedelta(days=1)
