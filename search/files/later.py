"""Lets the worker read, after the commit, what cannot wait for the next sweep."""

from collections.abc import Iterable

from django.db import connection, transaction

from search.files.waiting import waiting_documents
from search.models import SearchEntry


def read_later(entries: Iterable[SearchEntry]) -> None:
    """Enqueue the task if any of these entries is of a document whose file was not read."""
    ids = {entry.document_id for entry in entries if entry.document_id}
    if not ids or any(entry[1] is _enqueue for entry in connection.run_on_commit):
        return  # once for a transaction, however many batches it writes
    if waiting_documents().filter(pk__in=ids).exists():
        transaction.on_commit(_enqueue, robust=True)


def _enqueue() -> None:
    from search.files.tasks import read_files  # which itself writes entries

    read_files.enqueue()
