"""Days that are found anew in every month, by recurrence rules (RFC 5545) and Polish holidays."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, rrule

from directory.enums import OffDay, RuleKind
from directory.schedules.workdays import (
    SATURDAY,
    is_holiday,
    is_working_day,
    last_of_month,
    nearest_working_day,
)

WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


@dataclass(frozen=True)
class Rule:
    """Which day of a month: ``nth`` (1–4, -1 is the last) and ``weekday`` (0 is Monday) belong to
    a weekday of the month, ``number`` (1–31) to a day of the month.

    ``off_day`` says what to do where the day found is not a working day. A rule that names a
    Saturday or a Sunday means it: there only a public holiday counts as such.
    """

    kind: RuleKind
    nth: int = 1
    weekday: int = 0
    number: int = 1
    off_day: OffDay = OffDay.SKIP

    def date_in(self, month: dt.date) -> dt.date | None:
        """The date for the month of ``month``; a moved one may lie in the month beside it.

        None where the month has no such day. The last open day depends on the week: a schedule
        knows it, here it is the last working day.
        """
        return _date_in(self, month.year, month.month)


@lru_cache(maxsize=4096)
def _date_in(rule: Rule, year: int, month: int) -> dt.date | None:
    first = dt.datetime(year, month, 1)  # noqa: DTZ001 a date for rrule, which knows times only
    end = dt.datetime.combine(last_of_month(first.date()), dt.time())
    found = [
        moment.date() for moment in rrule(MONTHLY, dtstart=first, until=end, **_recurrence(rule))
    ]
    return _moved(rule, found[0]) if found else None


def _recurrence(rule: Rule) -> dict[str, Any]:
    """The parts of an RRULE; holidays, which it does not know, are dealt with afterwards."""
    if rule.kind == RuleKind.NTH_WEEKDAY:
        return {"byweekday": WEEKDAYS[rule.weekday](rule.nth)}
    if rule.kind == RuleKind.DAY_OF_MONTH:
        return {"bymonthday": rule.number}
    if rule.kind == RuleKind.LAST_CALENDAR_DAY:
        return {"bymonthday": -1}
    return {"byweekday": WEEKDAYS[:SATURDAY], "bysetpos": -1}


def _moved(rule: Rule, day: dt.date) -> dt.date | None:
    if rule.kind in (RuleKind.LAST_WORKING_DAY, RuleKind.LAST_OPEN_DAY):
        return nearest_working_day(day, -1)
    if not _is_off(rule, day):
        return day
    if rule.off_day == OffDay.SKIP:
        return None
    return nearest_working_day(day, -1 if rule.off_day == OffDay.MOVE_BACK else 1)


def _is_off(rule: Rule, day: dt.date) -> bool:
    if rule.kind == RuleKind.NTH_WEEKDAY and rule.weekday >= SATURDAY:
        return is_holiday(day)
    return not is_working_day(day)
