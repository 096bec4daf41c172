"""Times of calls, and what they come to."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

REPEATS = 5


@dataclass(frozen=True)
class Times:
    """Milliseconds that different questions took, each the best of its repeats.

    The best, since other programs of the machine only ever add to a time.
    """

    milliseconds: Sequence[float]

    @property
    def p50(self) -> float:
        return self._percentile(0.50)

    @property
    def p95(self) -> float:
        return self._percentile(0.95)

    @property
    def mean(self) -> float:
        return sum(self.milliseconds) / len(self.milliseconds)

    def _percentile(self, share: float) -> float:
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def alternate(
    first: Sequence[Callable[[], Any]],
    second: Sequence[Callable[[], Any]],
    repeats: tuple[int, int] = (REPEATS, REPEATS),
) -> tuple[Times, Times]:
    """Time pairs of calls in turn, so that a busy machine slows both; ``repeats`` of each."""
    times: tuple[list[float], list[float]] = ([], [])
    for pair in zip(first, second, strict=True):
        for call, count, taken in zip(pair, repeats, times, strict=True):
            taken.append(min(_time(call) for _ in range(count)))
    return Times(times[0]), Times(times[1])


def alone(calls: Sequence[Callable[[], Any]], repeats: int = REPEATS) -> Times:
    """Time calls by themselves."""
    return Times([min(_time(call) for _ in range(repeats)) for call in calls])


def _time(call: Callable[[], Any]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000
