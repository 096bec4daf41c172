"""View restrictions: a page with all below it stops being public, or becomes public again."""

from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Model, QuerySet
from wagtail.models import Page, PageViewRestriction

from core.changes.addresses import NOWHERE
from core.changes.mirrors import log_mirrors
from core.changes.objects import log_changed
from core.changes.standing import Standing, shows_something
from core.changes.subjects import subject_of
from core.changes.surroundings import Surroundings
from core.changes.writer import log_difference


def restriction_saving(instance: PageViewRestriction, **_: Any) -> None:
    """Note which page it restricted until now."""
    stored = PageViewRestriction.objects.filter(pk=instance.pk).select_related("page").first()
    instance._restricted_before = stored.page if stored else None


def restriction_saved(instance: PageViewRestriction, raw: bool, **_: Any) -> None:
    """Log what a new restriction hides; of an old one, another page or kind."""
    before: Page | None = vars(instance).pop("_restricted_before", None)
    if raw:
        return
    if before is not None and before.pk == instance.page_id:
        log_changed(instance)
        return
    _log_flip(instance, instance.page, is_hidden=True)
    if before is not None:
        _log_flip(instance, before, is_hidden=False)


def restriction_deleted(instance: PageViewRestriction, origin: Any = None, **_: Any) -> None:
    """Log what becomes public again; not when the restriction goes together with its page."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if issubclass(model, PageViewRestriction):
        _log_flip(instance, instance.page, is_hidden=False)


def groups_changed(
    instance: Any, action: str, model: type[Model], pk_set: set[int] | None, **_: Any
) -> None:
    """Log another choice of groups: the restriction then answers other people."""
    if action not in {"post_add", "post_remove", "pre_clear"} or pk_set == set():
        return
    if model is Group:
        log_changed(instance)
        return
    changed = instance.pageviewrestriction_set.all()
    for restriction in changed if pk_set is None else model._default_manager.filter(pk__in=pk_set):
        log_changed(restriction)


def _log_flip(restriction: PageViewRestriction, page: Page, is_hidden: bool) -> None:
    place = Surroundings.of(Standing.of(page))
    if place.is_restricted(besides=restriction.pk) or not shows_something(page):
        log_changed(restriction)
        return
    was, now = (place.addresses, NOWHERE) if is_hidden else (NOWHERE, place.addresses)
    log_difference(subject_of(page), was, now, covers_subtree=True)
    log_mirrors(page, is_hidden)
