"""A new index beside the live one, filled while that one is searched, then put in its place.

Whatever moment it is killed at, the next rebuild goes on: the position is kept with each request.
"""

import datetime as dt
from collections.abc import Callable

from core import clock
from search.engines.alone import Renew, alone
from search.engines.base import Progress
from search.engines.elasticsearch import indices
from search.engines.elasticsearch.catching_up import ENGINE, live_position, previous_position
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.feeding import feed
from search.models import IndexPosition, SearchEntry

REBUILDING = "search rebuilding"
# One that was left longer may lack deletions: they are not kept for it (see search.feeding).
GONE_ON_WITH = dt.timedelta(days=1)


def rebuild(progress: Progress | None = None) -> None:
    """Fill a new index and search it from now on; the one before is kept, older ones deleted."""
    with alone(REBUILDING) as renew, failures_of_ours():
        live = indices.live_index()
        IndexPosition.objects.filter(pk=live).update(is_whole=True)
        position = _unfinished(live) or _begun()
        _fill(position, _counter(position, progress, renew))
        indices.finish(position.pk)
        _put_in_place(position)
        _drop_all_but({position.pk, live or position.pk})


def rollback() -> bool:
    """Search the index before the last rebuild again; False where there is none."""
    with alone(REBUILDING), failures_of_ours():
        previous = previous_position(live_position().pk)
        if previous is None:
            return False
        _put_in_place(previous)
        return True


def _unfinished(live: str | None) -> IndexPosition | None:
    rows = IndexPosition.objects.filter(
        engine=ENGINE, is_whole=False, seen_at__gte=clock.now() - GONE_ON_WITH
    )
    for position in rows.exclude(pk=live).order_by("-created_at"):
        if indices.is_of_this_make(position.pk):
            return position
    return None


def _begun() -> IndexPosition:
    return IndexPosition.objects.create(index=indices.new_name(), engine=ENGINE)


def _fill(position: IndexPosition, taken: Callable[[int], None]) -> None:
    if indices.create(position.pk):
        position.version = 0  # whatever was in an index of this name is gone
    feed(position, taken)


def _counter(
    position: IndexPosition, progress: Progress | None, renew: Renew
) -> Callable[[int], None]:
    """Tells how many of all entries are in the index, beginning with those of an earlier try."""
    total = SearchEntry.objects.count()
    done = SearchEntry.objects.filter(version__lte=position.version).count()

    def count(taken: int) -> None:
        nonlocal done
        done += taken
        renew()
        if progress:
            progress(min(done, total), total)

    return count


def _put_in_place(position: IndexPosition) -> None:
    """What was written while the alias moved went to the other index: so once more after it."""
    indices.switch(position.pk)
    IndexPosition.objects.filter(pk=position.pk).update(is_whole=True)
    feed(position)


def _drop_all_but(kept: set[str]) -> None:
    indices.drop_others(kept)
    IndexPosition.objects.filter(engine=ENGINE).exclude(pk__in=kept).delete()
