"""The search entries as a reader of the change log."""

from collections.abc import Sequence

from django.apps import apps
from django.db import transaction
from wagtail.models import Collection, Page, Site

from core.changes.models import Change
from core.media import CentreDocument
from search.files.usage import documents_below
from search.fulltext.shown import READER
from search.pipeline import (
    forget,
    refresh,
    refresh_all,
    refresh_below,
    refresh_documents,
    remove_orphans,
)
from search.vocabulary.tasks import count_soon


class EntriesReader:
    """Looks again at every page that the log names, in all its languages."""

    name = READER

    def read(self, changes: Sequence[Change]) -> None:
        """Bring the entries of the changed pages up to date; being told twice does no harm."""
        transaction.on_commit(count_soon, robust=True)
        if any(_names(change, Site) for change in changes):
            refresh_all()
            remove_orphans()
            return
        pages = [change for change in changes if _names(change, Page)]
        for path in _topmost([change.object_id for change in pages if change.covers_subtree]):
            refresh_below(path)
        refresh({change.key for change in pages})
        forget(int(change.object_id) for change in pages)
        refresh_documents(_documents(changes))


def _documents(changes: Sequence[Change]) -> set[int]:
    """Documents that the rows name, and those in collections that became private or public."""
    named = {int(change.object_id) for change in changes if _names(change, CentreDocument)}
    collections = {int(change.object_id) for change in changes if _names(change, Collection)}
    return named | (documents_below(collections) if collections else set())


def _names(change: Change, model: type) -> bool:
    """Whether the row tells of such an object; the model's own plugin may be gone."""
    try:
        return issubclass(apps.get_model(change.kind), model)
    except (LookupError, ValueError):
        return False


def _topmost(page_ids: Sequence[str]) -> list[str]:
    """Tree paths of those pages that are still there and not below another of them."""
    top: list[str] = []
    for path in (
        Page.objects.filter(pk__in=page_ids).order_by("path").values_list("path", flat=True)
    ):
        if not (top and path.startswith(top[-1])):
            top.append(path)
    return top
