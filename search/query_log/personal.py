"""Tells texts that may name a person; such are not kept at all, not even in part."""

import re

MAX_DIGITS = 6

_AT = re.compile(r"\S\s*@\s*\S|\S\s*[\[(](?:at|małpa)[\])]\s*\S", re.IGNORECASE)
_ADDRESS = re.compile(r"://|\bwww\.", re.IGNORECASE)
_IDENTITY_CARD = re.compile(r"\b[a-z]{3}(?:[^\w]|_)*[0-9]{6}\b", re.IGNORECASE)
# A plus ends a number ("500+"), unless the next one follows at once.
_NUMBER = re.compile(r"[0-9](?:(?:[^\w+]|_|\+(?=[0-9]))*[0-9])*")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}[^0-9]{1,3}(?:19|20)[0-9]{2}")


def may_be_personal(text: str) -> bool:
    """Whether there is an e-mail or web address in it, or a number that may be somebody's.

    Any number of seven digits and more: PESEL, phone, bank account, NIP, passport, day of birth,
    the number of a case. The centre's own phone numbers too: whose a number is would have to be
    looked up, and no editor mends anything with them.
    """
    if _AT.search(text) or _ADDRESS.search(text) or _IDENTITY_CARD.search(text):
        return True
    return any(_is_long(number) for number in _NUMBER.findall(text))


def _is_long(number: str) -> bool:
    digits = sum(char.isdigit() for char in number)
    return digits > MAX_DIGITS and not _YEARS.fullmatch(number)
