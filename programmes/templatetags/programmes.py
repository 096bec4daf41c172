"""``{% load programmes %}``: how numbers of a budget are written."""

from decimal import Decimal

from babel.numbers import format_decimal
from django import template

from core.formats import babel_locale
from programmes.finances import Part, Sums
from programmes.funding.labels import Source

register = template.Library()


@register.filter
def share(percent: Decimal) -> str:
    """``32,5%``: a share of a sum, as the active language writes it."""
    return f"{format_decimal(percent, '0.0', locale=babel_locale())}%"


@register.filter
def figure(number: Decimal | None) -> str:
    """``1 250,5``: a number as the active language writes it; a dash where there is none."""
    return "–" if number is None else format_decimal(number, locale=babel_locale())


@register.filter
def parts_of(sums: Sums, sources: list[Source]) -> list[Part | None]:
    """What each source pays, in the order of a table's columns; None where it pays nothing."""
    by_source = {part.source: part for part in sums.parts}
    return [by_source.get(source) for source in sources]
