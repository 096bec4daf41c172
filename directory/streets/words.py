"""Ranges of numbers in words."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext

from directory.areas.ranges import NumberRange
from directory.enums import StreetSide

DASH = "\N{EN DASH}"


def range_words(numbers: NumberRange) -> str:
    """``1–19, odd numbers``, ``from 20``, ``all numbers``."""
    ends = _ends(numbers)
    if not ends:
        return str(StreetSide(numbers.side).label)
    if numbers.is_bare:
        ends = gettext("%(numbers)s (without letters)") % {"numbers": ends}
    if numbers.side == StreetSide.ALL or numbers.first == numbers.last:
        return ends
    return f"{ends}, {StreetSide(numbers.side).label}"


def _ends(numbers: NumberRange) -> str:
    if numbers.first and numbers.last:
        if numbers.first == numbers.last:
            return str(numbers.first)
        return f"{numbers.first}{DASH}{numbers.last}"
    if numbers.first:
        return gettext("from %(number)s") % {"number": numbers.first}
    return gettext("to %(number)s") % {"number": numbers.last} if numbers.last else ""


def ranges_words(ranges: Iterable[NumberRange]) -> str:
    """Several of them, in one line."""
    return "; ".join(map(range_words, ranges))


def row_words(row: Any) -> str:
    """A row of an office: ``ul. Polna, Słupsk: 1–19, odd numbers (Rejon 3)``."""
    team = f" ({row.district})" if row.district else ""
    return f"{row.street}: {range_words(row.numbers)}{team}"
