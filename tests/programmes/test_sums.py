"""The sums of the database are those of the rule in Python."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programmes.enums import BudgetBasis, FundingKind
from programmes.models import BudgetLine, FundingSource, ProgrammePage, StatedTotal
from programmes.sums.page import budget_of, budget_of_draft
from programmes.sums.reader import budget_together, budgets_of
from tests.factories.core import translate
from tests.factories.programmes import ProgrammePageFactory, funding_source

pytestmark = pytest.mark.django_db
# Sums stay exact below 9 * 10**13 zł: whole grosze times 1000 must fit 63 bits.
amounts = st.decimals(Decimal("0.01"), Decimal("99999999999.99"), places=2)
years = st.none() | st.integers(2015, 2020)
bases = st.sampled_from(BudgetBasis.values)
lines = st.lists(st.tuples(years, bases, st.sampled_from(FundingKind.values), amounts), max_size=25)
totals = st.dictionaries(st.tuples(years, bases), st.tuples(amounts, st.booleans()), max_size=6)
PATIENT = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def store(page, lines, totals) -> None:
    """The rows and nothing else, past the page's own saving."""
    BudgetLine.objects.filter(programme=page).delete()
    StatedTotal.objects.filter(programme=page).delete()
    ids = dict(FundingSource.objects.filter(name="").values_list("kind", "pk"))
    BudgetLine.objects.bulk_create(
        BudgetLine(programme=page, year=y, basis=b, funding_source_id=ids[kind], amount=a)
        for y, b, kind, a in lines
    )
    StatedTotal.objects.bulk_create(
        StatedTotal(programme=page, year=y, basis=b, amount=a, rest_unspecified=rest)
        for (y, b), (a, rest) in totals.items()
    )


@PATIENT
@given(lines=lines, totals=totals)
def test_sql_and_python_agree_to_the_grosz(index, lines, totals):
    page = ProgrammePage.objects.first() or ProgrammePageFactory(parent=index)
    store(page, lines, totals)

    assert budget_of(page) == budget_of_draft(page)


@pytest.mark.parametrize(("part", "share"), [("1", "6.2"), ("1.27", "6.4"), ("3", "18.8")])
def test_the_database_rounds_shares_half_to_even(index, part, share):
    whole = "20" if part == "1.27" else "16"
    rest = Decimal(whole) - Decimal(part)
    rows = [{"source": "state", "amount": Decimal(part)}, {"source": "own", "amount": rest}]
    page = ProgrammePageFactory(parent=index, budget_lines=rows)

    assert page.budget.headline.state_share == Decimal(share)


def test_a_sum_that_floating_point_would_miss(index):
    rows = [
        {"year": 2015 + n, "source": "state", "amount": Decimal("999999999999.99")}
        for n in range(9)
    ]
    page = ProgrammePageFactory(parent=index, budget_lines=rows)

    assert page.budget.headline.total == Decimal("8999999999999.91")


def test_several_programmes_in_one_go(index, django_assert_num_queries):
    first, second, third = (
        ProgrammePageFactory(
            parent=index, budget_lines=[{"year": 2019, "source": "eu", "amount": Decimal(n)}]
        )
        for n in (1, 2, 3)
    )

    with django_assert_num_queries(1):
        found = budgets_of(ProgrammePage.objects.exclude(pk=second.pk))

    assert {pk: budget.headline.total for pk, budget in found.items()} == {first.pk: 1, third.pk: 3}


def test_together_a_whole_period_stands_for_its_own_years_only(index):
    eu = {"source": "eu"}
    ProgrammePageFactory(
        parent=index,
        budget_lines=[
            {"year": 2018, "amount": Decimal(40), **eu},
            {"amount": Decimal(100), **eu},
        ],
    )
    ProgrammePageFactory(parent=index, budget_lines=[{"year": 2018, "amount": Decimal(7), **eu}])

    (basis,) = budget_together(ProgrammePage.objects.all()).bases

    assert [year.total for year in basis.years] == [47]
    assert basis.whole_period.total == 100
    assert basis.overall.total == 107


def test_nothing_chosen_sums_to_nothing(index):
    assert not budget_together(ProgrammePage.objects.none())


def test_a_source_is_named_in_the_reader_s_language(index):
    source = funding_source("state", "Dotacja MRPiPS", donor="Ministerstwo")
    twin = source.copy_for_translation(translate(index, "en").locale)
    twin.name = "Grant of the ministry"
    twin.save()
    line = {"year": 2019, "amount": Decimal(1), "funding_source": source}
    page = ProgrammePageFactory(parent=index, budget_lines=[line])

    from django.utils.translation import override

    names = []
    for language in ("pl", "en", "uk"):
        with override(language):
            names.append(budget_of(page).headline.parts[0].source.name)

    assert names == ["Dotacja MRPiPS", "Grant of the ministry", "Dotacja MRPiPS"]
