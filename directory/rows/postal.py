"""What a Polish address may hold: its number, its flat, its postal code, its register codes."""

import re
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# 6, 15D, 2 A, 1/3/5, 10-12, 12A-C: numbers with at most one letter, or a letter that ends a range.
_ONE_NUMBER = r"[1-9][0-9]{0,3} ?[A-Za-z]?"
BUILDING = re.compile(rf"{_ONE_NUMBER}(?: ?[/–-] ?(?:{_ONE_NUMBER}|[A-Za-z]))*", re.ASCII)
# 2, 2a, 12/13, U1, LU 3: flats, and premises as housing estates number them.
FLAT = re.compile(r"(?:[A-Za-z]{1,3} ?)?[1-9][0-9]{0,3} ?[A-Za-z]?(?:[/–-][0-9]{1,4}[A-Za-z]?)*")
POSTAL_CODE = re.compile(r"[0-9]{2}-[0-9]{3}")
_NOT_A_NUMBER = _(
    "“%(value)s” is not the number of a building. Write digits with at most one letter after "
    "them, for example 12, 12a, 2 A or 1/3/5."
)
_NOT_A_FLAT = _("“%(value)s” is not the number of a flat. Write it like 2, 2a or U1.")
_NOT_A_POSTAL_CODE = _(
    "“%(value)s” is not a postal code. Write two digits, a hyphen and three digits, for example "
    "53-611."
)
_NOT_A_COMMUNE = _("“%(value)s” is not a code of a commune: seven digits, for example 0264011.")
_NOT_A_TOWN = _("“%(value)s” is not a code of a town: seven digits, for example 0986283.")
_NOT_A_STREET = _("“%(value)s” is not a code of a street: five digits, for example 21473.")


def validate_building_number(value: str) -> None:
    """Refuses ``12aa``, ``0`` and words; a field's validator."""
    _check(BUILDING, value, _NOT_A_NUMBER, "building_number")


def validate_flat_number(value: str) -> None:
    """Refuses what no door in Poland says; a field's validator."""
    _check(FLAT, value, _NOT_A_FLAT, "flat_number")


def validate_postal_code(value: str) -> None:
    """Refuses ``8-200`` and ``53611``; a field's validator."""
    _check(POSTAL_CODE, value, _NOT_A_POSTAL_CODE, "postal_code")


def validate_teryt(value: str) -> None:
    """The code of a commune with its kind (TERC of GUS's register TERYT)."""
    _check(re.compile(r"[0-9]{7}"), value, _NOT_A_COMMUNE, "teryt")


def validate_simc(value: str) -> None:
    """The code of a town or a village (SIMC of GUS's register TERYT)."""
    _check(re.compile(r"[0-9]{7}"), value, _NOT_A_TOWN, "simc")


def validate_ulic(value: str) -> None:
    """The code of a street's name (SYM_UL of GUS's register TERYT)."""
    _check(re.compile(r"[0-9]{5}"), value, _NOT_A_STREET, "ulic")


def _check(pattern: re.Pattern[str], value: str, message: "StrOrPromise", code: str) -> None:
    if not pattern.fullmatch(value):
        raise ValidationError(message, code=code, params={"value": value})
