"""Images and documents: public unless their collection is restricted."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.models import CollectionViewRestriction

from core.changes.objects import addresses_of, log_changed


def in_public_collection(instance: Any) -> bool:
    """Whether everybody may fetch the file."""
    return not instance.collection.get_view_restrictions().exists()


def restriction_changed(instance: CollectionViewRestriction, **_: Any) -> None:
    """Log the collection whose files became private or public."""
    log_changed(instance.collection)


def groups_changed(instance: Any, action: str, **_: Any) -> None:
    """Log the collection whose files are open to other groups."""
    if isinstance(instance, CollectionViewRestriction) and action in {
        "post_add",
        "post_remove",
        "pre_clear",
    }:
        log_changed(instance.collection)


def log_new_collection(objects: Iterable[Model]) -> None:
    """Log files that were put into another collection by ``QuerySet.update``.

    ``objects`` are as they were loaded before; the bulk action of the admin sends no signal.
    """
    for before in objects:
        now = type(before)._base_manager.get(pk=before.pk)
        log_changed(now, was=addresses_of(before))
