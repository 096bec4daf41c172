"""One bulk request, sent again as long as the server says that it is busy."""

import logging
import time
from collections.abc import Sequence
from typing import Any

from elasticsearch import ApiError

from search.engines.base import EngineUnavailable
from search.engines.elasticsearch.changes import Operation
from search.engines.elasticsearch.client import get_feeding_client
from search.engines.elasticsearch.failures import failures_of_ours

logger = logging.getLogger(__name__)
BUSY = frozenset({429, 502, 503, 504})
PAUSES = (0.5, 1.0, 2.0, 4.0)  # then the task gives up, and tries again later
IS_NEWER, NO_INDEX = 409, 404
ANSWER = ["errors", "items.*.status", "items.*.error"]


def send(index: str, operations: Sequence[Operation]) -> None:
    """Write to the index; returns when the server has acknowledged all, else EngineUnavailable.

    What the server refuses for good is logged and left out: one entry must not hold up all
    others, and search_status shows that it is missing.
    """
    for pause in (*PAUSES, None):
        operations = _send_once(index, operations)
        if not operations:
            return
        if pause is not None:
            time.sleep(pause)
    raise EngineUnavailable(f"The server stays too busy to take up {len(operations)} entries.")


def _send_once(index: str, operations: Sequence[Operation]) -> list[Operation]:
    """Operations that have to be sent again."""
    lines: list[Any] = [line for operation in operations for line in operation.lines]
    with failures_of_ours():
        try:
            answer = get_feeding_client().bulk(index=index, operations=lines, filter_path=ANSWER)
        except ApiError as error:
            if error.status_code in BUSY:
                return list(operations)
            raise
    return _refused(operations, answer.body) if answer["errors"] else []


def _refused(operations: Sequence[Operation], answer: Any) -> list[Operation]:
    again = []
    for operation, item in zip(operations, answer["items"], strict=True):
        (result,) = item.values()
        if result["status"] in BUSY:
            again.append(operation)
        elif "error" in result and result["status"] != IS_NEWER:
            _complain(operation, result)
    return again


def _complain(operation: Operation, result: Any) -> None:
    if result["status"] == NO_INDEX:
        raise EngineUnavailable(f"The index is gone: {result['error']}")
    logger.error("Entry %s is refused: %s", operation.entry_id, result["error"])
