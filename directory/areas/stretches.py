"""One side of a street as a line of places, so that ranges can be compared by counting.

Each number of the side has 27 places: itself and one for each letter. The numbers of one side
follow each other without holes (1, 3, 5 … or 2, 4, 6 …).
"""

from dataclasses import dataclass
from enum import IntEnum

from directory.areas.numbers import ALPHABET, HouseNumber

PLACES = len(ALPHABET) + 1
LAST_NUMBER = 10_000


class Parity(IntEnum):
    """The two sides of a street."""

    EVEN = 0
    ODD = 1

    def place(self, number: int) -> int:
        """Where the first number of this side that is not below ``number`` begins."""
        return (number + 1 + self) // 2 * PLACES

    def number_at(self, place: int) -> HouseNumber:
        """The number, with its letter, that has this place."""
        index, letter = divmod(place, PLACES)
        return HouseNumber(2 * index - self, ALPHABET[letter - 1] if letter else "")


@dataclass(frozen=True)
class Stretch:
    """Places from ``start`` to ``end``, both included."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.start <= self.end

    def meet(self, other: "Stretch") -> "Stretch":
        """What both have; empty where they do not touch."""
        return Stretch(max(self.start, other.start), min(self.end, other.end))


def whole(parity: Parity) -> Stretch:
    """All numbers that a side can have."""
    return Stretch(parity.place(1), parity.place(LAST_NUMBER) - 1)
