"""Numbers of a street from one to another, on one side or on both."""

from dataclasses import dataclass

from directory.areas.numbers import ALPHABET, HouseNumber
from directory.areas.stretches import PLACES, Parity, Stretch, whole
from directory.enums import StreetSide

PARITIES = {
    StreetSide.ALL: (Parity.ODD, Parity.EVEN),
    StreetSide.ODD: (Parity.ODD,),
    StreetSide.EVEN: (Parity.EVEN,),
}


@dataclass(frozen=True)
class NumberRange:
    """From ``first`` to ``last``; an empty side is open.

    A last number without a letter takes its letters in (to 20: also 20a), one with a letter ends
    there (to 20a: 20 and 20a, not 20b). A first number without a letter begins at the number
    itself. ``is_bare``: the last number is meant without its letters; only a gap ends so.
    """

    first: HouseNumber | None = None
    last: HouseNumber | None = None
    side: StreetSide = StreetSide.ALL
    is_bare: bool = False

    def __contains__(self, number: HouseNumber) -> bool:
        parity = Parity(number.number % 2)
        stretch = self.stretch(parity)
        return stretch.start <= _start(number, parity) <= stretch.end

    def __bool__(self) -> bool:
        """Whether any number fits at all: none is even from 3 to 3."""
        return any(self.stretch(parity) for parity in Parity)

    def stretch(self, parity: Parity) -> Stretch:
        """The places that it takes on one side of the street."""
        everything = whole(parity)
        if parity not in PARITIES[self.side]:
            return Stretch(everything.end + 1, everything.end)
        start = _start(self.first, parity) if self.first else everything.start
        end = _end(self.last, parity, self.is_bare) if self.last else everything.end
        return Stretch(start, end)

    def common(self, other: "NumberRange") -> list["NumberRange"]:
        """The numbers that both have, side by side where the two differ; empty where none."""
        met = [(self.stretch(parity).meet(other.stretch(parity)), parity) for parity in Parity]
        return joined([range_of(stretch, parity) for stretch, parity in met if stretch])


def _start(first: HouseNumber, parity: Parity) -> int:
    own = first.number % 2 == parity
    return parity.place(first.number) + (_letters(first) if own else 0)


def _end(last: HouseNumber, parity: Parity, is_bare: bool) -> int:
    own = last.number % 2 == parity
    letters = 0 if is_bare else _letters(last) or PLACES - 1
    return parity.place(last.number) + (letters if own else -1)


def _letters(number: HouseNumber) -> int:
    return ALPHABET.index(number.letter) + 1 if number.letter else 0


def range_of(stretch: Stretch, parity: Parity) -> NumberRange:
    """The range that takes exactly these places of one side."""
    everything = whole(parity)
    first, last = parity.number_at(stretch.start), parity.number_at(stretch.end)
    is_bare = not last.letter
    if last.letter == ALPHABET[-1]:
        last = HouseNumber(last.number)
    return NumberRange(
        None if stretch.start == everything.start else first,
        None if stretch.end == everything.end else last,
        StreetSide.ODD if parity else StreetSide.EVEN,
        is_bare,
    )


def joined(ranges: list[NumberRange]) -> list[NumberRange]:
    """The same numbers in fewer words: two sides that go equally far become one range."""
    left, found = list(ranges), []
    while left:
        one = left.pop(0)
        twin = next((other for other in left if _are_twins(one, other)), None)
        if twin:
            left.remove(twin)
            one = _both(one, twin)
        found.append(one)
    return found


def _are_twins(one: NumberRange, other: NumberRange) -> bool:
    """Neighbours across the street, at both ends."""
    sides = {one.side, other.side} == {StreetSide.ODD, StreetSide.EVEN}
    ends = _face(one.first, other.first) and _face(one.last, other.last)
    return sides and ends and not (one.is_bare or other.is_bare)


def _face(one: HouseNumber | None, other: HouseNumber | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one.number - other.number) == 1 and not (one.letter or other.letter)


def _both(one: NumberRange, other: NumberRange) -> NumberRange:
    firsts = [each.first for each in (one, other) if each.first]
    lasts = [each.last for each in (one, other) if each.last]
    return NumberRange(min(firsts, default=None), max(lasts, default=None))
