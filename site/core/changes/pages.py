"""Pages: published, unpublished, renamed, moved, deleted, whoever saves or deletes them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from core.changes.addresses import NOWHERE
from core.changes.bookkeeping import is_bookkeeping
from core.changes.mirrors import log_mirrors
from core.changes.standing import Standing, has_live_below
from core.changes.subjects import subject_of
from core.changes.surroundings import Surroundings
from core.changes.writer import log_difference


@dataclass(frozen=True)
class Before:
    """What a save overwrites: how the page stood, and where; ``stays`` if it is still there."""

    standing: Standing | None
    place: Surroundings
    stays: bool


def page_saving(instance: Any, raw: bool, update_fields: Collection[str] | None, **_: Any) -> None:
    """Note how the page stood before it is saved."""
    if isinstance(instance, Page) and not raw and not is_bookkeeping(update_fields):
        instance._before_save = _before(Standing.of(instance))


def page_saved(instance: Any, **_: Any) -> None:
    """Log what the save has changed for the public."""
    if isinstance(instance, Page) and "_before_save" in vars(instance):
        _log_saved(instance, vars(instance).pop("_before_save"))


def page_deleting(instance: Page, **_: Any) -> None:
    """Log each page of a subtree that is being deleted, if the public could see it.

    Asks the database, for Wagtail unpublishes the page in hand before it deletes it.
    """
    place = Surroundings.of(Standing.of(instance))
    if place.stored and place.stored.live and not place.is_restricted():
        log_difference(subject_of(instance, place.language), place.addresses, NOWHERE)


def log_pages_changed(pages: Iterable[Page]) -> None:
    """Log pages that look different though nobody saved them: a snippet says something of them.

    Call it in the transaction of that change. What the public does not see is left out.
    """
    for page in pages:
        place = Surroundings.of(Standing.of(page))
        if page.live and not place.is_restricted():
            subject = subject_of(page, place.language)
            log_difference(subject, place.addresses, place.addresses)


def _before(new: Standing) -> Before:
    """Asked before the save, while the sites' roots still stand where they stood."""
    place = Surroundings.of(new)
    old = place.stored
    if old is None or old.is_beside(new):
        return Before(old, place, stays=old is not None)
    return Before(old, Surroundings.formerly_of(old), stays=False)


def _log_saved(page: Page, before: Before) -> None:
    old, old_place = before.standing, before.place
    moved = old is not None and old.url_path != page.url_path
    carries = moved and has_live_below(page)
    was_shown, is_shown = carries or (old is not None and old.live), carries or page.live
    if not (was_shown or is_shown):
        return
    new_place = old_place if before.stays else Surroundings.of(Standing.of(page))
    log_difference(
        subject_of(page, old_place.language),
        old_place.addresses if was_shown and not old_place.is_restricted() else NOWHERE,
        new_place.addresses if is_shown and not new_place.is_restricted() else NOWHERE,
        covers_subtree=moved,
    )
    if old is not None and old_place.is_restricted() != new_place.is_restricted():
        log_mirrors(page, new_place.is_restricted())
