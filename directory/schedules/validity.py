"""From when to when something holds, and what prevails where two things hold at once."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar


@dataclass(frozen=True)
class Validity:
    """A period of whole days, both ends included; None is open."""

    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    @property
    def first(self) -> dt.date:
        return self.valid_from or dt.date.min

    @property
    def last(self) -> dt.date:
        return self.valid_to or dt.date.max

    @property
    def rank(self) -> tuple[int, int]:
        """The later start prevails; of two with one start, the earlier end."""
        return (self.first.toordinal(), -self.last.toordinal())


class Dated(Protocol):
    """Anything with a validity."""

    @property
    def validity(self) -> Validity: ...


DatedThing = TypeVar("DatedThing", bound=Dated)


def prevailing(things: Iterable[DatedThing], day: dt.date) -> list[DatedThing]:
    """What holds on the day, without what a later or a narrower period replaces."""
    holding = [thing for thing in things if thing.validity.holds_on(day)]
    if len(holding) < 2:
        return holding
    best = max(thing.validity.rank for thing in holding)
    return [thing for thing in holding if thing.validity.rank == best]
