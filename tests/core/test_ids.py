"""What an address may bring where an id is expected."""

import pytest

from core.ids import is_id


@pytest.mark.parametrize("text", ["1", "0012", "9" * 18])
def test_digits_can_be_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "-1", "1.5", " 1", "1_000", "²", "٣", "9" * 19])
def test_nothing_else_can(text: str) -> None:
    assert not is_id(text)
