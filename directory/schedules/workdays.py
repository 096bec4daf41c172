"""Working days in Poland: Monday to Friday without public holidays.

Holidays come from the act of 18 January 1951 on days off work as the package ``holidays`` keeps
it; 24 December is one of them since 2025.
"""

import calendar
import datetime as dt
from functools import lru_cache

import holidays

SATURDAY = 5
LANGUAGES = {"pl": "pl", "uk": "uk", "en": "en_US"}
ONE_DAY = dt.timedelta(days=1)


def is_holiday(day: dt.date) -> bool:
    """Whether the law makes the day free of work."""
    return day in _holidays(day.year, "pl")


def holiday_name(day: dt.date, language: str = "pl") -> str:
    """The name of the holiday, or an empty string on any other day; Polish where the language is
    none of ``LANGUAGES``.
    """
    return _holidays(day.year, LANGUAGES.get(language, "pl")).get(day, "")


def is_working_day(day: dt.date) -> bool:
    """Whether offices work on the day."""
    return day.weekday() < SATURDAY and not is_holiday(day)


def last_of_month(day: dt.date) -> dt.date:
    """The last calendar day of the month that ``day`` is in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def nearest_working_day(day: dt.date, step: int) -> dt.date:
    """The day itself, or the first working day before (step -1) or after it (step 1)."""
    while not is_working_day(day):
        day += step * ONE_DAY
    return day


def last_working_day(month_end: dt.date) -> dt.date:
    """The month's last working day: its last day, moved back over weekends and holidays."""
    return nearest_working_day(month_end, -1)


@lru_cache(maxsize=64)
def _holidays(year: int, language: str) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("PL", years=year, language=language))
