"""Times of calls, and what they come to."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

REPEATS = 5
ROUNDS = 3


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
    counts: tuple[int, int] = (REPEATS, REPEATS),
) -> tuple[Times, Times]:
    """Time pairs of calls in turn, ``counts`` of each a round, so that a busy moment slows both."""
    times: tuple[list[float], list[float]] = ([], [])
    for pair in zip(first, second, strict=True):
        turns = [
            [_fastest(*turn) for turn in zip(pair, counts, strict=True)] for _ in range(ROUNDS)
        ]
        for taken, best in zip(times, map(min, zip(*turns, strict=True)), strict=True):
            taken.append(best)
    return Times(times[0]), Times(times[1])


def alone(calls: Sequence[Callable[[], Any]], repeats: int = REPEATS) -> Times:
    """Time calls by themselves."""
    return Times([_fastest(call, repeats) for call in calls])


def _fastest(call: Callable[[], Any], count: int) -> float:
    return min(_time(call) for _ in range(count))


def _time(call: Callable[[], Any]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000
