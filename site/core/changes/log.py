"""The log itself: committed rows get a number without a gap, and are read in that order.

Rows are written unnumbered inside the transaction that they tell of, so no writer waits for
another one; who comes after the commit gives the numbers under one lock.
"""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from core.changes.models import Change, ChangeHead

NUMBERING_BATCH = 500
READING_BATCH = 100


def head() -> int:
    """The last number given; 0 while nothing has been logged."""
    return ChangeHead.objects.values_list("value", flat=True).first() or 0


def site_head(site_id: int) -> int:
    """The last number that concerns this site or the whole installation.

    Two look-ups in an index: a maximum over ``site = … OR site IS NULL`` would read the table.
    """
    rows = Change.objects.filter(seq__isnull=False)
    own = rows.filter(site_id=site_id).aggregate(last=Max("seq"))["last"]
    common = rows.filter(site_id__isnull=True).aggregate(last=Max("seq"))["last"]
    return max(own or 0, common or 0)


def changes_since(seq: int, limit: int = READING_BATCH) -> list[Change]:
    """At most ``limit`` committed rows after number ``seq``, in their order."""
    return list(Change.objects.filter(seq__gt=seq).order_by("seq")[:limit])


def number_committed() -> int:
    """Number what is committed and not numbered yet; returns how many rows that were.

    Never inside another transaction: it would number rows that may yet be rolled back, and
    hold the lock of all. Raises RuntimeError there.
    """
    done = 0
    while Change.objects.filter(seq__isnull=True).exists():
        done += _number_batch()
    return done


@transaction.atomic(durable=True)
def _number_batch() -> int:
    last = _locked_head()
    pks = _unnumbered()
    for seq, pk in enumerate(pks, start=last.value + 1):
        Change.objects.filter(pk=pk).update(seq=seq)
    last.value += len(pks)
    last.save(update_fields=["value"])
    return len(pks)


def _locked_head() -> ChangeHead:
    """The one row under which numbers are given; SQLite's IMMEDIATE transaction locks by itself."""
    ChangeHead.objects.get_or_create(pk=1)
    return ChangeHead.objects.select_for_update().get(pk=1)


def _unnumbered() -> Sequence[int]:
    rows = Change.objects.filter(seq__isnull=True).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:NUMBERING_BATCH])
