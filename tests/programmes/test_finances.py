"""Sums and shares that a page, the API and the files have in common."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.chart import chart_of
from programmes.enums import BudgetBasis, FundingKind
from programmes.finances import NOTHING, Budget, share_of
from programmes.funding.labels import Source
from programmes.sums.draft import Payment, Stated, budget_of_payments

STATED, PLANNED, SPENT = BudgetBasis
SOURCES = {kind: Source(number, kind, kind.value) for number, kind in enumerate(FundingKind)}
EU, STATE = SOURCES[FundingKind.EU], SOURCES[FundingKind.STATE]
REST = SOURCES[FundingKind.UNSPECIFIED]


def entry(year: int | None, source: Source, amount: str, basis: BudgetBasis = STATED) -> Payment:
    return Payment(basis, year, source, Decimal(amount))


def family_assistant() -> list[Payment]:
    return [
        entry(2015, STATE, "328520.00"),
        entry(2015, REST, "682784.73"),
        entry(2016, STATE, "353412.00"),
        entry(2016, REST, "796546.36"),
    ]


def test_value_grant_and_share_of_a_year():
    year = budget_of_payments(family_assistant()).bases[0].years[0]

    assert year.total == Decimal("1011304.73")
    assert year.state_grant == Decimal("328520.00")
    assert year.state_share == Decimal("32.5")


def test_all_years_together():
    budget = budget_of_payments(family_assistant())

    assert budget.headline.total == Decimal("2161263.09")
    assert budget.headline.state_grant == Decimal("681932.00")
    assert budget.headline.state_share == Decimal("31.6")


def test_value_and_eu_share_of_a_whole_period():
    found = budget_of_payments([entry(None, EU, "6625637.00"), entry(None, REST, "345714.71")])

    assert found.headline.total == Decimal("6971351.71")
    assert found.headline.eu_amount == Decimal("6625637.00")
    assert found.headline.eu_share == Decimal("95.0")


def test_of_a_value_with_a_grant_in_it_the_rest_is_not_specified():
    stated = Stated(STATED, 2015, Decimal("1011304.73"), REST)

    (year,) = budget_of_payments([entry(2015, STATE, "328520.00")], [stated]).bases[0].years

    assert year.total == year.stated == Decimal("1011304.73")
    assert year.amount(FundingKind.UNSPECIFIED) == Decimal("682784.73")
    assert year.amount(FundingKind.OWN) == 0
    assert year.difference == 0


def test_a_total_that_should_be_the_sum_is_kept_and_compared():
    stated = [Stated(STATED, 2015, Decimal("100.00")), Stated(STATED, 2016, Decimal("1"), REST)]
    entries = [entry(2015, STATE, "99.99"), entry(2016, STATE, "3")]

    budget = budget_of_payments(entries, stated)

    assert [sums.total for _, sums in budget.differing] == [Decimal("99.99"), 3]
    assert [sums.difference for _, sums in budget.differing] == [Decimal("-0.01"), 2]


def test_years_are_not_added_to_the_whole_period():
    rows = [entry(2018, EU, "40"), entry(2019, EU, "50"), entry(None, EU, "100")]

    (basis,) = budget_of_payments(rows).bases

    assert basis.all_years.total == 90
    assert basis.whole_period.total == 100
    assert basis.overall.total == 100


def test_bases_are_kept_apart():
    budget = budget_of_payments([entry(2018, EU, "40", PLANNED), entry(2018, EU, "35", SPENT)])

    assert [(b.basis, b.overall.total) for b in budget.bases] == [("planned", 40), ("spent", 35)]
    assert budget.headline.total == 40


def test_an_empty_budget_is_false():
    assert not Budget()
    assert budget_of_payments([]).headline is None


def test_a_share_of_nothing_is_zero():
    assert NOTHING.share(FundingKind.STATE) == 0


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [("1", "3", "33.3"), ("1", "16", "6.2"), ("127", "2000", "6.4"), ("0.01", "0.01", "100.0")],
)
def test_shares_are_rounded_half_to_even_to_one_place(part, whole, share):
    assert share_of(Decimal(part), Decimal(whole)) == Decimal(share)


amounts = st.decimals(Decimal("0.01"), Decimal("999999999999.99"), places=2)
entries = st.lists(
    st.builds(
        Payment,
        st.sampled_from(BudgetBasis),
        st.none() | st.integers(1990, 2100),
        st.sampled_from(list(SOURCES.values())),
        amounts,
    ),
    max_size=20,
)


@given(entries)
def test_no_amount_is_lost_or_counted_twice(rows):
    sums = [row for basis in budget_of_payments(rows).bases for row in basis.rows]

    assert sum(s.total for s in sums) == sum(row.amount for row in rows)
    assert all(s.total == sum(part.amount for part in s.parts) for s in sums)


@given(entries)
def test_shares_of_a_sum_make_a_hundred(rows):
    for basis in budget_of_payments(rows).bases:
        shares = sum(part.share for part in basis.overall.parts)
        assert abs(shares - 100) <= Decimal("0.05") * len(FundingKind)


@given(amounts, amounts)
def test_a_share_is_the_nearest_tenth(part, rest):
    whole = part + rest
    assert abs(share_of(part, whole) * whole - part * 100) * 20 <= whole


@given(entries)
def test_bars_fit_their_chart(rows):
    for basis in budget_of_payments(rows).bases:
        for bar in chart_of(basis).bars:
            last = bar.segments[-1]
            assert float(last.x.rstrip("%")) + float(last.width.rstrip("%")) <= 100.01


def test_the_largest_year_takes_the_whole_width():
    bars = chart_of(budget_of_payments(family_assistant()).bases[0]).bars

    assert [bar.segments[0].x for bar in bars] == ["0.00%", "0.00%"]
    assert bars[1].segments[1].x == "30.73%"
    assert bars[1].segments[1].width == "69.27%"
    assert bars[0].segments[1].width == "59.37%"
