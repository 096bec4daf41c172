"""Spans as people write them, and as they are kept: ``08:00-12:00,13:00-15:00``."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from directory.schedules.spans import Span

BETWEEN_SPANS = re.compile(r"[,;\n]")
TIME = r"(\d{1,2})(?:[:.](\d{2}))?"
SPAN = re.compile(rf"^(?:od\s+)?{TIME}\s*(?:[-‐‑‒–—−]|\bdo\b)\s*{TIME}$", re.IGNORECASE)
END_OF_DAY = 24


class UnreadableSpan(ValueError):
    """``part`` is the piece of text that is no span."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


@lru_cache(maxsize=4096)
def read_spans(text: str) -> tuple[Span, ...]:
    """Read ``8:00–12:00, 13.00-15.00`` or ``8-15``, in the order of the day; empty is closed.

    ``24:00`` closes at midnight. Raises UnreadableSpan for anything else.
    """
    parts = (part.strip() for part in BETWEEN_SPANS.split(text))
    return tuple(sorted(_read_span(part) for part in parts if part))


def write_spans(spans: Iterable[Span]) -> str:
    """The canonical text; appointments and notes are no part of it."""
    return ",".join(f"{span.opens:%H:%M}-{span.closes:%H:%M}" for span in sorted(spans))


def _read_span(part: str) -> Span:
    match = SPAN.match(part)
    if match is None:
        raise UnreadableSpan(part)
    opens, opens_minute, closes, closes_minute = (int(number or 0) for number in match.groups())
    if (closes, closes_minute) == (END_OF_DAY, 0):
        closes = 0
    try:
        return Span(dt.time(opens, opens_minute), dt.time(closes, closes_minute))
    except ValueError as error:
        raise UnreadableSpan(part) from error
