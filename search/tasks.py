"""Feeding the engine, in the worker: nobody who publishes waits for a search server."""

import datetime as dt
import logging

from django_tasks import task

from core import clock
from search.engines import get_engine
from search.engines.base import EngineBusy, EngineFailed
from search.queue import is_queued

logger = logging.getLogger(__name__)

# Seconds until the next try; after the last one, housekeeping goes on trying by itself.
PAUSES = (5, 15, 60, 300)


@task()
def feed_engine(tries: int = 0) -> int:
    """Let the engine take up what it lacks; the number of entries taken.

    Where the server does not answer, the task is put off, each time for longer.
    """
    try:
        return get_engine().catch_up()
    except (EngineBusy, EngineFailed) as error:
        if not _put_off(tries):
            raise
        logger.info("The search engine stays behind for now: %s", error)
        return 0


def feed_soon() -> None:
    """Have the engine fed, unless a worker is about to do it anyway."""
    if not is_queued(feed_engine):
        feed_engine.enqueue()


def _put_off(tries: int) -> bool:
    """Try later; one waiting task is enough, whoever put it off. False where it cannot wait."""
    if not feed_engine.get_backend().supports_defer or tries >= len(PAUSES):
        return False
    later = clock.now() + dt.timedelta(seconds=PAUSES[tries])
    if not is_queued(feed_engine, any_time=True):
        feed_engine.using(run_after=later).enqueue(tries + 1)
    return True
