"""Sees to it that an engine with an index of its own hears of what was written."""

import datetime as dt

from django.db import transaction
from django.db.models import Min

from core import clock
from search.engines import get_engine
from search.engines.base import EngineBusy
from search.models import Deletion, IndexPosition
from search.tasks import feed_soon

# An index that nobody cares for blocks the clearing away of deletions no longer than this;
# the unfinished one of a rebuild that was given up, a day.
FORGOTTEN_AFTER = dt.timedelta(days=30)
UNFINISHED_FOR = dt.timedelta(days=1)


def announce() -> None:
    """Called in every transaction that wrote or deleted entries.

    The worker sends them once it is committed. Should that fail, the commit stands, and
    housekeeping sends them.
    """
    if not get_engine().has_own_index:
        return
    hooks = transaction.get_connection().run_on_commit
    if all(hook[1] is not feed_soon for hook in hooks):
        transaction.on_commit(feed_soon, robust=True)


def sweep() -> str:
    """Send what is behind, and clear away deletions that every index knows."""
    try:
        sent = f"{get_engine().sweep()} entries sent"
    except EngineBusy:
        sent = "another process is sending"
    return f"{sent}, {prune_deletions()} deletions cleared away"


def prune_deletions() -> int:
    """Forget deletions that no index has to hear of any more; how many."""
    now = clock.now()
    positions = IndexPosition.objects.all()
    positions.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
    positions.filter(is_whole=False, seen_at__lt=now - UNFINISHED_FOR).delete()
    deletions = Deletion.objects.all()
    oldest = positions.aggregate(version=Min("version"))["version"]
    if oldest is not None:
        deletions = deletions.filter(version__lte=oldest)
    return deletions.delete()[0]
