"""Writes rows of the log inside the current transaction, and sees to them after its commit."""

from collections.abc import Iterator

from django.db import connection, transaction
from django_tasks_db.backend import DatabaseBackend

from core.changes.addresses import Addresses
from core.changes.log import number_committed
from core.changes.models import Change, ChangeAction
from core.changes.subjects import Subject
from core.changes.tasks import run_readers


def log_difference(
    subject: Subject, was: Addresses, now: Addresses, *, covers_subtree: bool = False
) -> None:
    """Write what the public sees: where the object was public before, and where it is now.

    One row for each site: published where it was not, removed where it no longer is, moved where
    the address is another one, else changed.
    """
    rows = [
        Change(**vars(subject), site_id=site, covers_subtree=covers_subtree, **event)
        for site, event in _events(was, now)
    ]
    if rows:
        Change.objects.bulk_create(rows)
        _see_to_it_after_commit()


def _events(was: Addresses, now: Addresses) -> Iterator[tuple[int | None, dict[str, str]]]:
    for site in was.keys() - now.keys():
        yield site, {"action": ChangeAction.REMOVED, "url": was[site]}
    for site, url in now.items():
        if site not in was:
            yield site, {"action": ChangeAction.PUBLISHED, "url": url}
        elif was[site] != url:
            yield site, {"action": ChangeAction.MOVED, "url": url, "old_url": was[site]}
        else:
            yield site, {"action": ChangeAction.CHANGED, "url": url}


def _see_to_it_after_commit() -> None:
    """Once for a transaction, however many rows it writes; a failure must not fail the commit."""
    if all(entry[1] is not _after_commit for entry in connection.run_on_commit):
        transaction.on_commit(_after_commit, robust=True)
        if _task_stands_with_transaction():
            run_readers.enqueue()


def _after_commit() -> None:
    number_committed()
    if not _task_stands_with_transaction():
        run_readers.enqueue()


def _task_stands_with_transaction() -> bool:
    """Whether tasks are rows: then this one is committed together with the change.

    It is not lost with the process, and costs no commit of its own. Should the worker be quicker
    than this process, the task numbers the rows by itself.
    """
    return isinstance(run_readers.get_backend(), DatabaseBackend)
