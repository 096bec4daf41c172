"""Functions that run at the same time, each with its own database connection."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connections

PATIENCE = 60  # seconds until a deadlock that the database does not see fails the test


def at_once(*functions: Callable[[], Any]) -> list[Any]:
    """Run all at the same time; their results in order. Raises what the first of them raised."""
    with ThreadPoolExecutor(len(functions)) as pool:
        futures = [pool.submit(_alone, function) for function in functions]
        return [future.result(timeout=PATIENCE) for future in futures]


def _alone(function: Callable[[], Any]) -> Any:
    try:
        return function()
    finally:
        connections.close_all()
