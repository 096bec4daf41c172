"""The budget of rows that no table holds yet: a draft's, a preview's."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from programmes.enums import BudgetBasis
from programmes.finances import ZERO, BasisBudget, Budget, Part, Sums, ranked, share_of
from programmes.funding.labels import Source

Amounts = dict[Source, Decimal]


@dataclass(frozen=True)
class Payment:
    """An amount that one source pays in a year (None: in the whole period).

    It is ``computed`` where no line names it.
    """

    basis: BudgetBasis
    year: int | None
    source: Source
    amount: Decimal
    computed: bool = False


@dataclass(frozen=True)
class Stated:
    """A total as a document has it; ``rest`` is whose the part is that no payment names."""

    basis: BudgetBasis
    year: int | None
    amount: Decimal
    rest: Source | None = None


def budget_of_payments(payments: Iterable[Payment], stated: Iterable[Stated] = ()) -> Budget:
    """The same sums as the statement in SQL, from payments and totals in any order."""
    totals = sorted(stated, key=lambda total: total.year is None)  # years before the whole
    rows = list(payments)
    for total in totals:
        rows += _rest_of(total, rows)
    found = {payment.basis for payment in rows}
    return Budget(tuple(_basis(basis, rows, totals) for basis in BudgetBasis if basis in found))


def _rest_of(total: Stated, rows: list[Payment]) -> list[Payment]:
    same = [payment for payment in rows if payment.basis == total.basis]
    paid = [payment.amount for payment in same if payment.year == total.year]
    rest = total.amount - sum(paid, ZERO)
    by_years = total.year is None and same and not paid
    if total.rest is None or rest <= 0 or by_years:
        return []
    return [Payment(total.basis, total.year, total.rest, rest, computed=True)]


def _basis(basis: BudgetBasis, payments: list[Payment], totals: list[Stated]) -> BasisBudget:
    own = [payment for payment in payments if payment.basis == basis]
    stated = {total.year: total.amount for total in totals if total.basis == basis}
    years = tuple(
        replace(_sums([e for e in own if e.year == year], year), stated=stated.get(year))
        for year in sorted({e.year for e in own if e.year is not None})
    )
    yearly = [payment for payment in own if payment.year is not None]
    whole = [payment for payment in own if payment.year is None]
    together = _sums(yearly, None) if yearly else None
    whole_period = replace(_sums(whole, None), stated=stated.get(None)) if whole else None
    all_years = together if whole or not together else replace(together, stated=stated.get(None))
    overall = whole_period or all_years or _sums([], None)
    return BasisBudget(basis, years, all_years, whole_period, overall)


def _sums(payments: list[Payment], year: int | None) -> Sums:
    amounts = _by_source(payments)
    computed = _by_source(payment for payment in payments if payment.computed)
    total = sum(amounts.values(), ZERO)
    parts = (
        Part(source, amounts[source], share_of(amounts[source], total), computed.get(source, ZERO))
        for source in ranked(amounts)
    )
    return Sums(year, total, tuple(parts))


def _by_source(payments: Iterable[Payment]) -> Amounts:
    amounts: Amounts = {}
    for payment in payments:
        amounts[payment.source] = amounts.get(payment.source, ZERO) + payment.amount
    return amounts
