"""One question asks a server several times; together it waits no longer than for one answer."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

SHORTEST = 0.01  # seconds; 0 would not be taken for a time-out
_waits: ContextVar[list[float] | None] = ContextVar("waits", default=None)


@contextmanager
def one_question() -> Iterator[None]:
    """All that is asked inside shares one time-out."""
    token = _waits.set([])
    try:
        yield
    finally:
        _waits.reset(token)


@contextmanager
def waiting() -> Iterator[None]:
    """Around each request; our own work between two of them is not counted."""
    began = time.monotonic()
    try:
        yield
    finally:
        waits = _waits.get()
        if waits is not None:
            waits.append(time.monotonic() - began)


def time_left(timeout: float) -> float:
    """Seconds of ``timeout`` that the question has not spent yet; all of it outside of one."""
    return max(SHORTEST, timeout - sum(_waits.get() or ()))
