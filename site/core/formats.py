"""Money, dates, months and hours as readers of each language write them."""

import datetime as dt
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency
from django.utils.translation import get_language

CURRENCY = "PLN"
BABEL_LOCALES = {"pl": "pl", "uk": "uk", "en": "en_GB"}
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def babel_locale() -> str:
    """The Babel locale of the active language."""
    return BABEL_LOCALES.get(get_language() or "pl", "pl")


def money(amount: Decimal) -> str:
    """``1 011 304,73 zł`` with no-break spaces in Polish."""
    return format_currency(amount, CURRENCY, locale=babel_locale())


def long_date(day: dt.date) -> str:
    """``3 października 2014``."""
    return format_date(day, "long", locale=babel_locale())


def month(day: dt.date) -> str:
    """``IX 2018`` in Polish, the month's name elsewhere."""
    if babel_locale() == "pl":
        return f"{ROMAN_MONTHS[day.month - 1]} {day.year}"
    return format_date(day, "LLLL y", locale=babel_locale())


def month_period(start: dt.date | None, end: dt.date | None) -> str:
    """``IX 2018 – VII 2019``; an open side stays open: ``IX 2018 –``."""
    return f"{month(start) if start else ''} – {month(end) if end else ''}".strip()


def month_and_year(day: dt.date) -> str:
    """``październik 2014``: the month as a heading of a list."""
    return format_date(day, "LLLL y", locale=babel_locale())


def date_period(start: dt.date, end: dt.date) -> str:
    """``13–14 października 2014``, ``30 września 2014 – 2 października 2014``, or one date."""
    if start == end:
        return long_date(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{long_date(end)}"
    return f"{long_date(start)} – {long_date(end)}"


def clock_time(moment: dt.time) -> str:
    """``8:00``: no leading zero, as timetables in Poland write it."""
    return f"{moment.hour}:{moment.minute:02}"


def hours(opens: dt.time, closes: dt.time) -> str:
    """``8:00–15:00``."""
    return f"{clock_time(opens)}–{clock_time(closes)}"


def file_size(size: int | None) -> str:
    """``448 KB``, ``1,2 MB``: thousands of bytes as file managers show them."""
    if size is None:
        return ""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    value = f"{size / 1_000_000:.1f}"
    return f"{value.replace('.', ',') if babel_locale() != 'en_GB' else value} MB"
