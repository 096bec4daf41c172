"""Accent colours: WCAG's own examples, and what an editor may choose."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.contrast import contrast, tint, validate_accent

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_ratio_is_the_one_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)


@given(colours, colours)
def test_ratio_does_not_know_order(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21


@given(colours)
def test_what_is_accepted_can_be_read(colour: str) -> None:
    try:
        validate_accent(colour)
    except ValidationError:
        assert contrast(colour, tint(colour)) < 4.5 or contrast(colour, "#ffffff") < 4.5
    else:
        assert contrast(colour, "#ffffff") >= 4.5


@pytest.mark.parametrize("text", ["", "red", "#123", "#12345g", "#0b5c74 "])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="#"):
        validate_accent(text)
