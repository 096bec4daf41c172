"""Points on the map: read, compared, said."""

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from directory.near.point import Point, distance_words

GDANSK, SLUPSK = Point(54.3520, 18.6466), Point(54.4641, 17.0287)
POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("54.464,17.029", Point(54.464, 17.029)),
        (" 54.464 , 17.029 ", Point(54.464, 17.029)),
        ("54;17", Point(54, 17)),
        ("-33.9,18.4", Point(-33.9, 18.4)),
    ],
)
def test_coordinates_are_read(text, point):
    assert Point.parse(text) == point


@pytest.mark.parametrize(
    "text",
    ["", "54.464", "54,464,17,029", "91,17", "54.4,181", "Długa 19", "٥٤.٤,١٧", "1e5,1", "nan,nan"],
)
def test_what_is_no_point_is_none(text):
    assert Point.parse(text) is None


def test_slupsk_is_105_kilometres_from_gdansk():
    assert GDANSK.kilometres_to(SLUPSK) == pytest.approx(105.4, abs=1)


@given(POINTS, POINTS)
def test_there_is_as_far_as_back_and_never_beyond_the_antipode(one, other):
    there = one.kilometres_to(other)
    assert there == pytest.approx(other.kilometres_to(one), abs=1e-6)
    assert 0 <= there <= 20_016
    assert one.kilometres_to(one) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("kilometres", "words"),
    [
        (0, "50 m"),
        (0.36, "350 m"),
        (0.98, "1,0 km"),
        (1.24, "1,2 km"),
        (9.96, "10 km"),
        (105.4, "105 km"),
    ],
)
def test_distances_in_words(kilometres, words):
    with override("pl"):
        assert distance_words(kilometres) == words
