"""When a programme runs: two dates that are as exact as the documents say, and no more."""

import datetime as dt
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext

from core import formats
from programmes.enums import PeriodPrecision


def first_day(day: dt.date, precision: PeriodPrecision) -> dt.date:
    """The first day of the day's month or year, or the day itself."""
    if precision == PeriodPrecision.YEAR:
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision == PeriodPrecision.MONTH else day


def last_day(day: dt.date, precision: PeriodPrecision) -> dt.date:
    """The last day of the day's month or year, or the day itself."""
    if precision == PeriodPrecision.YEAR:
        return day.replace(month=12, day=31)
    return day + relativedelta(day=31) if precision == PeriodPrecision.MONTH else day


@dataclass(frozen=True)
class Period:
    """From ``starts_on`` to ``ends_on`` inclusive; either side may be unknown (None)."""

    starts_on: dt.date | None
    ends_on: dt.date | None
    precision: PeriodPrecision = PeriodPrecision.DAY

    @property
    def first_day(self) -> dt.date | None:
        return first_day(self.starts_on, self.precision) if self.starts_on else None

    @property
    def last_day(self) -> dt.date | None:
        return last_day(self.ends_on, self.precision) if self.ends_on else None

    def has_year(self, year: int) -> bool:
        """Whether the programme may run in a year; an unknown side excludes nothing."""
        begun = self.starts_on is None or self.starts_on.year <= year
        return begun and (self.ends_on is None or year <= self.ends_on.year)

    def __str__(self) -> str:
        """``IX 2018 – VII 2019``, ``since 2015``; empty where nothing is known."""
        if self.precision == PeriodPrecision.DAY and self.starts_on and self.ends_on:
            return formats.date_period(self.starts_on, self.ends_on)
        start = self._side(self.starts_on)
        end = self._side(self.ends_on)
        if start and end:
            return start if start == end else f"{start} – {end}"
        if start:
            return gettext("since %(date)s") % {"date": start}
        return gettext("until %(date)s") % {"date": end} if end else ""

    def _side(self, day: dt.date | None) -> str:
        if day is None:
            return ""
        if self.precision == PeriodPrecision.YEAR:
            return str(day.year)
        is_month = self.precision == PeriodPrecision.MONTH
        return formats.month(day) if is_month else formats.long_date(day)
