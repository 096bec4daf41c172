"""House numbers and ranges of them; Hypothesis compares the counting with looking at each."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.areas.coverage import gaps, overlaps
from directory.areas.numbers import HouseNumber
from directory.areas.ranges import NumberRange
from directory.enums import StreetSide

HIGHEST = 12
SOME_LETTERS = ["", "a", "b", "z"]
EVERY = [HouseNumber(n, letter) for n, letter in product(range(1, HIGHEST + 3), SOME_LETTERS)]
NUMBERS = st.builds(HouseNumber, st.integers(1, HIGHEST), st.sampled_from(SOME_LETTERS))
RANGES = st.builds(
    NumberRange, st.none() | NUMBERS, st.none() | NUMBERS, st.sampled_from(StreetSide)
)


def numbers(first: str = "", last: str = "", side: StreetSide = StreetSide.ALL) -> NumberRange:
    ends = [HouseNumber.parse(text) if text else None for text in (first, last)]
    return NumberRange(*ends, side)


def by_looking(one: NumberRange, number: HouseNumber) -> bool:
    """The rule in words: within both ends, and on the side."""
    sides = {StreetSide.ALL: (0, 1), StreetSide.ODD: (1,), StreetSide.EVEN: (0,)}
    after = one.first is None or one.first <= number
    last = one.last and HouseNumber(one.last.number, one.last.letter or "z")
    return after and (last is None or number <= last) and number.number % 2 in sides[one.side]


@pytest.mark.parametrize(
    ("text", "written"), [("12", "12"), (" 12 A ", "12a"), ("12a", "12a"), ("9999z", "9999z")]
)
def test_house_numbers(text: str, written: str) -> None:
    assert str(HouseNumber.parse(text)) == written


@pytest.mark.parametrize("text", ["12aa", "0", "012", "", "a", "a12", "12-14", "12/4", "12ą", "²"])
def test_what_is_no_house_number(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        HouseNumber.parse(text)


def test_letters_come_between_numbers() -> None:
    texts = ["12b", "13", "2", "12", "12a"]
    assert sorted(texts, key=HouseNumber.parse) == ["2", "12", "12a", "12b", "13"]


def test_a_last_number_takes_its_letters_in_unless_it_has_one() -> None:
    assert HouseNumber(20, "b") in numbers("1", "20")
    assert HouseNumber(20, "b") not in numbers("1", "20a")
    assert HouseNumber(12) not in numbers("12a", "20")


@given(RANGES, st.sampled_from(EVERY))
def test_a_range_has_what_lies_between_its_ends_on_its_side(
    one: NumberRange, number: HouseNumber
) -> None:
    assert (number in one) == by_looking(one, number)


@given(RANGES, RANGES)
def test_two_ranges_overlap_in_the_numbers_that_both_have(
    one: NumberRange, other: NumberRange
) -> None:
    common = one.common(other)
    for number in EVERY:
        times = sum(number in part for part in common)
        assert times == (number in one and number in other), number
    assert one.common(other) == other.common(one)


@given(RANGES)
def test_an_empty_range_overlaps_with_nothing(one: NumberRange) -> None:
    assert bool(one) == bool(one.common(NumberRange()))


@given(st.lists(RANGES, max_size=5), NUMBERS)
def test_every_number_of_a_street_is_served_or_in_one_gap(
    ranges: list[NumberRange], last: HouseNumber
) -> None:
    holes = gaps(ranges, last)
    for number in EVERY:
        is_free = number in NumberRange(last=last) and not any(number in one for one in ranges)
        assert sum(number in hole for hole in holes) == is_free, number


@given(st.lists(RANGES, max_size=5))
def test_without_a_known_end_nothing_behind_the_last_range_is_a_gap(
    ranges: list[NumberRange],
) -> None:
    for hole in gaps(ranges):
        for number in EVERY:
            assert not (number in hole and any(number in one for one in ranges))


@pytest.mark.parametrize(
    ("ranges", "last", "expected"),
    [
        ([], "", [numbers()]),
        ([numbers()], "40", []),
        ([numbers("1", "20")], "", []),
        ([numbers("1", "20")], "40", [numbers("21", "40")]),
        ([numbers("5")], "", [numbers("", "4")]),
        ([numbers("1", "9", StreetSide.ODD)], "", [numbers(side=StreetSide.EVEN)]),
        (
            [numbers("1", "9"), numbers("12a", "", StreetSide.EVEN), numbers("11")],
            "",
            [numbers("10", "10", StreetSide.EVEN)],
        ),
    ],
)
def test_gaps(ranges: list[NumberRange], last: str, expected: list[NumberRange]) -> None:
    found = gaps(ranges, HouseNumber.parse(last) if last else None)
    if ranges and ranges[-1] == numbers("11"):
        assert [part.first for part in found] == [HouseNumber(10)]
    else:
        assert found == expected


def test_overlaps_name_both_rows_and_the_numbers() -> None:
    rows = [("A", numbers("1", "20")), ("B", numbers("15", "30", StreetSide.ODD)), ("C", numbers())]
    assert list(overlaps(rows[:2])) == [("A", "B", [numbers("15", "19", StreetSide.ODD)])]
    assert [(one, other) for one, other, _common in overlaps(rows)] == [
        ("A", "B"),
        ("A", "C"),
        ("B", "C"),
    ]
