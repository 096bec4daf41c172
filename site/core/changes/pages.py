"""Pages: published, unpublished, renamed, moved, deleted, whoever saves or deletes them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from core.changes.addresses import NOWHERE, Addresses, page_addresses
from core.changes.bookkeeping import is_bookkeeping
from core.changes.mirrors import log_mirrors
from core.changes.standing import Standing, has_live_below
from core.changes.subjects import subject_of
from core.changes.writer import log_difference


@dataclass(frozen=True)
class Before:
    """What a save will overwrite; the addresses only where it will change them."""

    standing: Standing | None
    addresses: Addresses | None = None


def page_saving(instance: Any, raw: bool, update_fields: Collection[str] | None, **_: Any) -> None:
    """Note how the page stood before it is saved."""
    if isinstance(instance, Page) and not raw and not is_bookkeeping(update_fields):
        instance._before_save = _before(instance)


def page_saved(instance: Any, **_: Any) -> None:
    """Log what the save has changed for the public."""
    if isinstance(instance, Page) and "_before_save" in vars(instance):
        _log_saved(instance, vars(instance).pop("_before_save"))


def page_deleting(instance: Page, **_: Any) -> None:
    """Log each page of a subtree that is being deleted, if the public could see it.

    Asks the database, for Wagtail unpublishes the page in hand before it deletes it.
    """
    standing = Standing.stored(instance.pk)
    if standing is not None and standing.live and not standing.is_restricted():
        log_difference(subject_of(instance), page_addresses(standing.url_path), NOWHERE)


def _before(page: Page) -> Before:
    standing = Standing.stored(page.pk) if page.pk else None
    if standing is None or standing.url_path == page.url_path:
        return Before(standing)
    # Here, while the sites' roots still stand where they stood.
    return Before(standing, page_addresses(standing.url_path))


def _log_saved(page: Page, before: Before) -> None:
    old, new = before.standing, Standing.of(page)
    moved = before.addresses is not None
    carries = moved and has_live_below(page)
    was_shown, is_shown = carries or (old is not None and old.live), carries or page.live
    if not (was_shown or is_shown):
        return
    is_hidden = new.is_restricted()
    was_hidden = is_hidden if old is None or old.is_beside(new) else old.is_restricted()
    now = page_addresses(page.url_path)
    was = now if before.addresses is None else before.addresses
    log_difference(
        subject_of(page),
        was if was_shown and not was_hidden else NOWHERE,
        now if is_shown and not is_hidden else NOWHERE,
        covers_subtree=moved,
    )
    if was_hidden != is_hidden:
        log_mirrors(page, is_hidden)
