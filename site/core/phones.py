"""Polish phone numbers as people write them: ranges, extensions, old trunk zeros."""

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

COUNTRY = "PL"
COUNTRY_CODE = 48
NATIONAL_DIGITS = 9
RANGE = re.compile(r"^(.+?)\s*(?:\bdo\b|–|—)\s*([0-9]{1,3})$", re.IGNORECASE)
EXTENSION = re.compile(r"^(.+?)\s*,?\s*\b(?:wewn?|ext)\b\.?\s*([0-9]{1,6})$", re.IGNORECASE)
# 112, the old emergency numbers, social lines such as 116 123, information lines such as 19115.
SHORT_NUMBER = re.compile(r"^(?:112|99[0-9]|98[0-9]|116[0-9]{3}|1[0-9]{4})$")
DIALLED = re.compile(r"^\+?[0-9\s()/.-]+$")
TRUNK_ZERO = re.compile(r"^0(?=[1-9][0-9]{8}$)")
_NOT_A_PHONE = _(
    "“%(text)s” is not a phone number. Write it like 71 78 22 300 or 71 78 22 300 do 03."
)
_RANGE_BACKWARDS = _(
    "“%(text)s” ends before it begins. Write the last digits of the last number, "
    "for example 71 78 22 300 do 03."
)


@dataclass(frozen=True)
class Phone:
    """A number that can be dialled: ``e164`` as in ITU-T E.164, or a short number such as 112.

    ``last`` is the last number of a range in E.164, ``extension`` what to dial after the answer.
    """

    e164: str
    last: str = ""
    extension: str = ""

    @property
    def href(self) -> str:
        """The address for a link (RFC 3966)."""
        return f"tel:{self.e164}" + (f";ext={self.extension}" if self.extension else "")


@lru_cache(maxsize=4096)
def parse_phone(text: str) -> Phone:
    """Read ``71 78 22 300 do 03``, ``58 347 89 30 wew. 12``, ``0598428126`` or ``112``.

    Raises ValidationError, in the user's language, where no number can be dialled.
    """
    main, extension = split_off(EXTENSION, text.strip())
    first, last_digits = split_off(RANGE, main)
    e164 = _to_e164(first, text)
    last = e164[: -len(last_digits)] + last_digits if last_digits else ""
    if last and (last <= e164 or SHORT_NUMBER.match(e164)):
        raise ValidationError(_RANGE_BACKWARDS, params={"text": text}, code="phone_range")
    return Phone(e164, last, extension)


def validate_phone(text: str) -> None:
    """A field validator: what cannot be dialled cannot be saved."""
    parse_phone(text)


def split_off(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """A text and what ``pattern`` finds at its end: EXTENSION or RANGE."""
    match = pattern.match(text)
    return (match.group(1), match.group(2)) if match else (text, "")


def _to_e164(first: str, text: str) -> str:
    """The number in E.164; ``text`` is what the user wrote, for the error."""
    digits = TRUNK_ZERO.sub("", re.sub(r"[^0-9+]", "", first))
    if not DIALLED.match(first):
        raise ValidationError(_NOT_A_PHONE, params={"text": text}, code="phone")
    return digits if SHORT_NUMBER.match(digits) else _international(digits, text)


def _international(digits: str, text: str) -> str:
    try:
        number = phonenumbers.parse(digits, COUNTRY)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not _is_complete(number):
        raise ValidationError(_NOT_A_PHONE, params={"text": text}, code="phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _is_complete(number: phonenumbers.PhoneNumber) -> bool:
    """Polish numbers have nine digits; the library lets shorter ones of old exchanges pass."""
    if number.country_code == COUNTRY_CODE:
        return len(str(number.national_number)) == NATIONAL_DIGITS
    return phonenumbers.is_possible_number(number)
