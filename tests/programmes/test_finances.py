"""Sums and shares that a page, the API and the CSV file have in common."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.chart import bars_of
from programmes.enums import BudgetBasis, BudgetSource
from programmes.finances import Budget, Sums

EU, OTHER, STATE = BudgetSource.EU, BudgetSource.UNSPECIFIED, BudgetSource.STATE


@dataclass
class Line:
    year: int | None
    source: str
    amount: Decimal
    basis: str = BudgetBasis.STATED


def family_assistant() -> list[Line]:
    return [
        Line(2015, STATE, Decimal("328520.00")),
        Line(2015, OTHER, Decimal("682784.73")),
        Line(2016, STATE, Decimal("353412.00")),
        Line(2016, OTHER, Decimal("796546.36")),
    ]


def test_value_grant_and_share_of_a_year():
    year = Budget.of(family_assistant()).bases[0].years[0]

    assert year.total == Decimal("1011304.73")
    assert year.state_grant == Decimal("328520.00")
    assert year.state_share == Decimal("32.5")


def test_all_years_together():
    budget = Budget.of(family_assistant())

    assert budget.headline.total == Decimal("2161263.09")
    assert budget.headline.state_grant == Decimal("681932.00")
    assert budget.headline.state_share == Decimal("31.6")


def test_value_and_eu_share_of_a_whole_period():
    lines = [Line(None, EU, Decimal("6625637.00")), Line(None, OTHER, Decimal("345714.71"))]

    found = Budget.of(lines).headline

    assert found.total == Decimal("6971351.71")
    assert found.eu_amount == Decimal("6625637.00")
    assert found.eu_share == Decimal("95.0")


def test_years_are_not_added_to_the_whole_period():
    lines = [Line(2018, EU, Decimal(40)), Line(2019, EU, Decimal(50)), Line(None, EU, Decimal(100))]

    (basis,) = Budget.of(lines).bases

    assert basis.all_years.total == 90
    assert basis.whole_period.total == 100
    assert basis.overall.total == 100


def test_bases_are_kept_apart():
    lines = [Line(2018, EU, Decimal(40), "planned"), Line(2018, EU, Decimal(35), "spent")]

    budget = Budget.of(lines)

    assert [(b.basis, b.overall.total) for b in budget.bases] == [("planned", 40), ("spent", 35)]
    assert budget.headline.total == 40


def test_an_empty_budget_is_false():
    assert not Budget.of([])
    assert Budget.of([]).headline is None


def test_a_share_of_nothing_is_zero():
    assert Sums(2019, {}).share(STATE) == 0


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(1, 3, "33.3"), (1, 16, "6.3"), (1, 1, "100.0")]
)
def test_shares_are_rounded_half_up_to_one_place(part, whole, share):
    sums = Sums(None, {STATE: Decimal(part), OTHER: Decimal(whole - part)})

    assert sums.state_share == Decimal(share)


amounts = st.decimals(Decimal("0.01"), Decimal("999999999999.99"), places=2)
lines = st.lists(
    st.builds(
        Line,
        st.none() | st.integers(1990, 2100),
        st.sampled_from(BudgetSource.values),
        amounts,
        st.sampled_from(BudgetBasis.values),
    ),
    max_size=20,
)


@given(lines)
def test_no_amount_is_lost_or_counted_twice(rows):
    budget = Budget.of(rows)
    sums = [
        part
        for basis in budget.bases
        for part in (*basis.years, *([basis.whole_period] if basis.whole_period else []))
    ]

    assert sum(s.total for s in sums) == sum(row.amount for row in rows)
    assert all(s.total == sum(part.amount for part in s.parts) for s in sums)


@given(lines)
def test_shares_of_a_sum_make_a_hundred(rows):
    for basis in Budget.of(rows).bases:
        shares = sum(part.share for part in basis.overall.parts)
        assert abs(shares - 100) <= Decimal("0.05") * len(BudgetSource)


@given(lines)
def test_bars_fit_their_chart(rows):
    for basis in Budget.of(rows).bases:
        for bar in bars_of(basis):
            last = bar.segments[-1]
            assert float(last.x.rstrip("%")) + float(last.width.rstrip("%")) <= 100.01


def test_the_largest_year_takes_the_whole_width():
    bars = bars_of(Budget.of(family_assistant()).bases[0])

    assert [bar.segments[0].x for bar in bars] == ["0.00%", "0.00%"]
    assert bars[1].segments[1].x == "30.73%"
    assert bars[1].segments[1].width == "69.27%"
    assert bars[0].segments[1].width == "59.37%"
