"""``{% load formats %}``: the filters of core.formats."""

import datetime as dt
from typing import Any

from django import template

from core import formats

register = template.Library()
register.filter("money", formats.money)
register.filter("long_date", formats.long_date, expects_localtime=True)
register.filter("month", formats.month)
register.filter("month_and_year", formats.month_and_year)
register.filter("clock_time", formats.clock_time)
register.filter("file_size", formats.file_size)


@register.simple_tag
def month_period(start: dt.date | None, end: dt.date | None) -> str:
    """``{% month_period page.starts_on page.ends_on %}``."""
    return formats.month_period(start, end)


@register.simple_tag
def hours(opens: dt.time, closes: dt.time) -> str:
    """``{% hours span.opens span.closes %}``."""
    return formats.hours(opens, closes)


@register.filter
def document_size(document: Any) -> str:
    """The size of a document, empty where its file is missing."""
    return formats.file_size(document.get_file_size())


@register.filter
def phone(text: str) -> str:
    """A number that does not break across lines."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
