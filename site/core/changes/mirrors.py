"""Aliases are as private as what they mirror: a restriction there hides or shows them here."""

from wagtail.models import Page

from core.changes.addresses import NOWHERE
from core.changes.standing import Standing
from core.changes.subjects import subject_of
from core.changes.surroundings import Surroundings
from core.changes.writer import log_difference


def log_mirrors(page: Page, is_hidden: bool) -> None:
    """Log aliases elsewhere of ``page`` and of all below it, which a restriction has just
    hidden or shown with it.
    """
    aliases = Page.objects.filter(alias_of__path__startswith=page.path, live=True)
    for alias in aliases.exclude(path__startswith=page.path):
        place = Surroundings.of(Standing.of(alias).without_source())
        if not place.is_restricted():
            was, now = (place.addresses, NOWHERE) if is_hidden else (NOWHERE, place.addresses)
            log_difference(subject_of(alias), was, now)
