"""Brings an index up to date with the entries, from its position on."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from search.engines.elasticsearch.bulk import send
from search.engines.elasticsearch.changes import Operation, operations
from search.models import IndexPosition, SearchHead

MOST_OPERATIONS, MOST_LETTERS = 500, 4_000_000  # in one request
SENDERS = 3

Taken = Callable[[int], None]


def feed(position: IndexPosition, taken: Taken | None = None) -> int:
    """Send all that the index lacks; the number of operations.

    The database is read here, requests are sent by a few threads. The position moves on once
    everything before it is acknowledged, so that whoever dies here loses nothing. ``taken`` gets
    the number of each acknowledged request's operations.
    """
    done = 0
    while position.version < (head := SearchHead.current()):
        for batch in _acknowledged(position.pk, operations(position.version, head)):
            position.advance(batch[-1].version)
            done += len(batch)
            if taken:
                taken(len(batch))
        position.advance(head)
    return done


def _acknowledged(index: str, changes: Iterable[Operation]) -> Iterator[list[Operation]]:
    """Batches in their order, each once the server has it; a few are under way at a time."""
    sent: deque[tuple[list[Operation], Future[None]]] = deque()
    with ThreadPoolExecutor(SENDERS) as pool:
        for batch in _batches(changes):
            sent.append((batch, pool.submit(send, index, batch)))
            if len(sent) >= SENDERS:
                yield _first(sent)
        while sent:
            yield _first(sent)


def _first(sent: "deque[tuple[list[Operation], Future[None]]]") -> list[Operation]:
    batch, sending = sent.popleft()
    sending.result()
    return batch


def _batches(changes: Iterable[Operation]) -> Iterator[list[Operation]]:
    """Neither too many nor too long for one request and for our memory."""
    batch: list[Operation] = []
    letters = 0
    for operation in changes:
        batch.append(operation)
        letters += len(operation.document)
        if len(batch) >= MOST_OPERATIONS or letters >= MOST_LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch
