"""Languages of pages without a query each: the few rows of Locale, kept in memory.

Every process reads them once, as Django does with content types; a change of a Locale in this
process, or a key not seen before, makes it read them again.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale

_codes: dict[int, str] = {}


def language_of(thing: Any) -> str:
    """The language code of a page or another translated object."""
    if thing.locale_id not in _codes:
        _codes.update(Locale.objects.values_list("pk", "language_code"))
    return _codes[thing.locale_id]


def forget(**_: Any) -> None:
    """Read the languages again at the next question."""
    _codes.clear()


post_save.connect(forget, sender=Locale, dispatch_uid="core.locales")
post_delete.connect(forget, sender=Locale, dispatch_uid="core.locales")
