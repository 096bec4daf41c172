"""A phone number as a reader of the active language sees it."""

import re

import phonenumbers
from django.utils.translation import gettext, pgettext

from core.phones import COUNTRY, EXTENSION, RANGE, split_off

BARE = re.compile(r"^(?:\+48)?[1-9][0-9]{8}$")


def display_phone(number: str, extension: str = "") -> str:
    """As people wrote it, in the active language: ``71 78 22 300 to 03``, ``58 347 89 30 ext. 12``.

    Bare digits are parted; ``extension`` comes before one that stands in ``number``.
    """
    main, own = split_off(EXTENSION, number.strip())
    first, last = split_off(RANGE, main)
    shown = _grouped(first)
    if last:
        words = pgettext("range of phone numbers", "%(first)s to %(last)s")
        shown = words % {"first": shown, "last": last}
    if extension := extension or own:
        words = gettext("%(number)s ext. %(extension)s")
        shown = words % {"number": shown, "extension": extension}
    return shown


def _grouped(number: str) -> str:
    """A number as Polish readers group it; what is parted stays so."""
    if not BARE.match(number):
        return number
    national = phonenumbers.PhoneNumberFormat.NATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number, COUNTRY), national)
