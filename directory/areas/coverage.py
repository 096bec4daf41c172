"""Where ranges of one street leave numbers out, and where they say the same twice."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from directory.areas.numbers import HouseNumber
from directory.areas.ranges import NumberRange, joined, range_of
from directory.areas.stretches import Parity, Stretch

Row = TypeVar("Row")


def overlaps(
    rows: Sequence[tuple[Row, NumberRange]],
) -> Iterator[tuple[Row, Row, list[NumberRange]]]:
    """Each two rows with common numbers, and these numbers."""
    for (one, numbers), (other, others) in combinations(rows, 2):
        if common := numbers.common(others):
            yield one, other, common


def gaps(ranges: Iterable[NumberRange], last: HouseNumber | None = None) -> list[NumberRange]:
    """Numbers that no range has, from 1 up to ``last``.

    Where nobody knows the ``last`` number of the street, each side is looked at as far as its
    ranges go, and a side without any is one gap.
    """
    known = list(ranges)
    limit = NumberRange(last=last)
    found = [
        range_of(hole, parity)
        for parity in Parity
        for hole in _holes([one.stretch(parity) for one in known], limit.stretch(parity), last)
    ]
    return joined(found)


def _holes(
    stretches: list[Stretch], street: Stretch, last: HouseNumber | None
) -> Iterator[Stretch]:
    """What lies between the stretches, before the first and, on a known street, after the last."""
    place = street.start
    for stretch in sorted(filter(None, stretches), key=lambda one: one.start):
        if hole := Stretch(place, min(stretch.start - 1, street.end)):
            yield hole
        place = max(place, stretch.end + 1)
    if (last or place == street.start) and (hole := Stretch(place, street.end)):
        yield hole
