"""Readers of the log: each follows it at its own pace and misses nothing.

A plugin joins with the Wagtail hook ``register_change_reader``: a callable without arguments
that returns its reader.
"""

import logging
from collections.abc import Sequence
from typing import Protocol

from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail import hooks

from core.changes.log import READING_BATCH, changes_since, head
from core.changes.models import Change, ReaderPosition

logger = logging.getLogger(__name__)


class Reader(Protocol):
    """Something that follows the log, such as the search entries.

    ``name`` (at most 60 characters) marks its position and never changes. ``read`` gets the next
    rows in order, inside the transaction that also moves the position: it works wholly or not at
    all. A row says that something happened, not what is there now: look at the object as it is,
    and bear being told twice.
    """

    name: str

    def read(self, changes: Sequence[Change]) -> None: ...


def registered_readers() -> list[Reader]:
    """One reader of each registered kind."""
    return [make() for make in hooks.get_hooks("register_change_reader")]


def catch_up(reader: Reader) -> int:
    """Let the reader read all that it has not read yet; returns the number of rows."""
    done = 0
    while position_of(reader.name) < head():
        done += _read_batch(reader)
    return done


def catch_up_all() -> list[str]:
    """Let every reader catch up; returns the names of those that failed and stay behind."""
    return [reader.name for reader in registered_readers() if not _catches_up(reader)]


def position_of(name: str) -> int:
    """The number up to which the reader of this name has read."""
    return ReaderPosition.objects.filter(pk=name).values_list("seq", flat=True).first() or 0


def unread(name: str) -> QuerySet[Change]:
    """What this reader has yet to read, also rows that have no number yet."""
    return Change.objects.filter(Q(seq__isnull=True) | Q(seq__gt=position_of(name)))


def _catches_up(reader: Reader) -> bool:
    try:
        catch_up(reader)
    except Exception:
        logger.exception("The reader %s of the change log failed and stays behind.", reader.name)
        return False
    return True


@transaction.atomic(durable=True)
def _read_batch(reader: Reader) -> int:
    position = _locked_position(reader.name)
    changes = changes_since(position.seq, READING_BATCH)
    if changes:
        reader.read(changes)
        position.seq = changes[-1].seq or position.seq
        position.save(update_fields=["seq", "updated_at"])
    return len(changes)


def _locked_position(name: str) -> ReaderPosition:
    """The reader's own row: while it is held, the same reader runs nowhere else."""
    ReaderPosition.objects.get_or_create(pk=name)
    return ReaderPosition.objects.select_for_update().get(pk=name)
