"""Work that one process does at a time; the lease of one that died is free again soon."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from core.housekeeping import lease
from search.engines.base import EngineBusy

# Longer than a request with all its retries; renewed after each.
DURATION = dt.timedelta(seconds=40)

Renew = Callable[[], None]


@contextmanager
def alone(work: str) -> Iterator[Renew]:
    """Hold the lease of ``work``; raises EngineBusy where another process does it."""
    token = lease.take(work, DURATION)
    if token is None:
        raise EngineBusy(f"{work} is being done by another process.")
    try:
        yield partial(lease.renew, work, token, DURATION)
    finally:
        lease.give_back(work, token)
