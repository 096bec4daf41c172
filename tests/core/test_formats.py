"""Money, dates and hours as readers of each language write them."""

import datetime as dt
from decimal import Decimal

import pytest
from django.utils.translation import override

from core import formats

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", f"1{SPACE}011{SPACE}304,73{SPACE}zł"),
        ("uk", f"1{SPACE}011{SPACE}304,73{SPACE}PLN"),
        ("en", "PLN1,011,304.73"),
    ],
)
def test_money(language: str, text: str) -> None:
    with override(language):
        assert formats.money(Decimal("1011304.73")).replace("\u202f", SPACE) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("pl", "3 października 2014"), ("uk", "3 жовтня 2014 р."), ("en", "3 October 2014")],
)
def test_long_date(language: str, text: str) -> None:
    with override(language):
        assert formats.long_date(dt.date(2014, 10, 3)).replace("\u202f", " ") == text


def test_months_are_roman_in_polish_and_words_elsewhere() -> None:
    start, end = dt.date(2018, 9, 1), dt.date(2019, 7, 1)
    with override("pl"):
        assert formats.month_period(start, end) == "IX 2018 – VII 2019"
        assert formats.month_period(start, None) == "IX 2018 –"
    with override("en"):
        assert formats.month_period(start, end) == "September 2018 – July 2019"


def test_hours_have_no_leading_zero() -> None:
    assert formats.hours(dt.time(8), dt.time(15, 30)) == "8:00–15:30"


@pytest.mark.parametrize(
    ("size", "text"), [(None, ""), (0, "1 KB"), (448_000, "448 KB"), (1_230_000, "1,2 MB")]
)
def test_file_size(size: int | None, text: str) -> None:
    with override("pl"):
        assert formats.file_size(size) == text
