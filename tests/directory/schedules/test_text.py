"""Hours as people write them."""

import pytest
from hypothesis import given

from directory.schedules.text import UnreadableSpan, read_spans, write_spans
from tests.directory.schedules.strategies import day_spans


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("8:00–12:00, 13:00–15:00", "08:00-12:00,13:00-15:00"),
        ("8-15", "08:00-15:00"),
        ("8.00 - 15.30", "08:00-15:30"),
        ("od 8:00 do 15:00", "08:00-15:00"),
        ("13:00—15:00; 8:00−12:00", "08:00-12:00,13:00-15:00"),
        ("22:00-6:00", "22:00-06:00"),
        ("0:00–24:00", "00:00-00:00"),
        (" 08:00-12:00 ,\n13:00-15:00, ", "08:00-12:00,13:00-15:00"),
    ],
)
def test_hours_are_read_as_people_write_them(text, kept):
    assert write_spans(read_spans(text)) == kept


@pytest.mark.parametrize(
    "text", ["8", "rano", "8:00–", "8:00–25:00", "24:00–8:00", "8:60–9:00", "8:00–12:00 13:00"]
)
def test_anything_else_is_named(text):
    with pytest.raises(UnreadableSpan) as refused:
        read_spans(f"7:00–7:30, {text}")
    assert refused.value.part == text


@given(day_spans(appointments=False))
def test_what_is_written_can_be_read(spans):
    assert read_spans(write_spans(spans)) == tuple(sorted(spans))
