"""The budget of rows that no table holds yet: a draft's, a preview's."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from programmes.enums import BudgetBasis
from programmes.finances import ZERO, BasisBudget, Budget, Part, Sums, in_order, share_of
from programmes.funding.labels import Source

Amounts = dict[Source, Decimal]


@dataclass(frozen=True)
class Entry:
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
    """A total as a document has it; ``rest`` is whose the part is that no entry names."""

    basis: BudgetBasis
    year: int | None
    amount: Decimal
    rest: Source | None = None


def budget_of_entries(entries: Iterable[Entry], stated: Iterable[Stated] = ()) -> Budget:
    """The same sums as the statement in SQL, from entries and totals in any order."""
    totals = sorted(stated, key=lambda total: total.year is None)  # years before the whole
    rows = list(entries)
    for total in totals:
        rows += _rest_of(total, rows)
    found = {entry.basis for entry in rows}
    return Budget(tuple(_basis(basis, rows, totals) for basis in BudgetBasis if basis in found))


def _rest_of(total: Stated, rows: list[Entry]) -> list[Entry]:
    same = [entry for entry in rows if entry.basis == total.basis]
    paid = [entry.amount for entry in same if entry.year == total.year]
    rest = total.amount - sum(paid, ZERO)
    by_years = total.year is None and same and not paid
    if total.rest is None or rest <= 0 or by_years:
        return []
    return [Entry(total.basis, total.year, total.rest, rest, computed=True)]


def _basis(basis: BudgetBasis, entries: list[Entry], totals: list[Stated]) -> BasisBudget:
    own = [entry for entry in entries if entry.basis == basis]
    stated = {total.year: total.amount for total in totals if total.basis == basis}
    years = tuple(
        replace(_sums([e for e in own if e.year == year], year), stated=stated.get(year))
        for year in sorted({e.year for e in own if e.year is not None})
    )
    yearly = [entry for entry in own if entry.year is not None]
    whole = [entry for entry in own if entry.year is None]
    together = _sums(yearly, None) if yearly else None
    whole_period = replace(_sums(whole, None), stated=stated.get(None)) if whole else None
    all_years = together if whole or not together else replace(together, stated=stated.get(None))
    overall = whole_period or all_years or _sums([], None)
    return BasisBudget(basis, years, all_years, whole_period, overall)


def _sums(entries: list[Entry], year: int | None) -> Sums:
    amounts = _by_source(entries)
    computed = _by_source(entry for entry in entries if entry.computed)
    total = sum(amounts.values(), ZERO)
    parts = (
        Part(source, amounts[source], share_of(amounts[source], total), computed.get(source, ZERO))
        for source in in_order(amounts)
    )
    return Sums(year, total, tuple(parts))


def _by_source(entries: Iterable[Entry]) -> Amounts:
    amounts: Amounts = {}
    for entry in entries:
        amounts[entry.source] = amounts.get(entry.source, ZERO) + entry.amount
    return amounts
