"""Amounts as people write them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from core.formats import money
from programmes.amounts import AmountFormField, plain_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 011 304,73 zł", "1011304.73"),
        ("1\N{NO-BREAK SPACE}582\N{NARROW NO-BREAK SPACE}361,44  zł", "1582361.44"),
        ("6 971 351,71 PLN", "6971351.71"),
        ("328520.00", "328520.00"),
        ("328.520,00", "328520.00"),
        ("1,011,304.73", "1011304.73"),
        ("1.011.304", "1011304"),
        ("470415", "470415"),
    ],
)
def test_numbers_as_documents_write_them(text, number):
    assert plain_number(text) == number


@pytest.mark.parametrize("text", ["dużo", "1 zł 2", "--5", "NaN"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValidationError):
        AmountFormField(max_digits=14, decimal_places=2).clean(text)


@given(
    amount=st.decimals(Decimal("0.01"), Decimal("999999999999.99"), places=2),
    language=st.sampled_from(["pl", "uk", "en"]),
)
def test_what_the_site_shows_can_be_pasted_back(amount, language):
    with override(language):
        shown = money(amount).replace("PLN", "").replace("zł", "")

    assert AmountFormField(max_digits=14, decimal_places=2).clean(shown) == amount
