"""What a programme costs and who pays: sums and shares from budget lines, in PLN.

Nothing here is stored. Amounts are Decimal with two places; a share is a percentage with one place,
rounded half up. Figures of different bases (stated, planned, spent) are never added, and neither
are years to a whole period: documents give the latter as the sum of the former.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Protocol

from programmes.enums import BudgetBasis, BudgetSource

ZERO = Decimal("0.00")
TENTH = Decimal("0.1")
HEADLINE_ORDER = (BudgetBasis.STATED, BudgetBasis.PLANNED, BudgetBasis.SPENT)


class BudgetLine(Protocol):
    """One amount; ``year`` None stands for the whole period."""

    @property
    def year(self) -> int | None: ...
    @property
    def source(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def amount(self) -> Decimal: ...


@dataclass(frozen=True)
class Part:
    """What one source pays, and its share in % of the sum that it belongs to."""

    source: BudgetSource
    amount: Decimal
    share: Decimal


@dataclass(frozen=True)
class Sums:
    """Amounts of one year (``year``), or of several (None), by source."""

    year: int | None
    amounts: dict[BudgetSource, Decimal]

    @cached_property
    def total(self) -> Decimal:
        return sum(self.amounts.values(), ZERO)

    @cached_property
    def parts(self) -> list[Part]:
        """Sources that pay something, in the order of BudgetSource."""
        return [
            Part(source, self.amounts[source], self.share(source))
            for source in BudgetSource
            if self.amounts.get(source)
        ]

    def amount(self, source: BudgetSource) -> Decimal:
        return self.amounts.get(source, ZERO)

    def share(self, source: BudgetSource) -> Decimal:
        """Percent of the total, 0 where there is none."""
        if not self.total:
            return Decimal("0.0")
        percent = self.amount(source) * 100 / self.total
        return percent.quantize(TENTH, rounding=ROUND_HALF_UP)

    @property
    def state_grant(self) -> Decimal:
        return self.amount(BudgetSource.STATE)

    @property
    def state_share(self) -> Decimal:
        return self.share(BudgetSource.STATE)

    @property
    def eu_amount(self) -> Decimal:
        return self.amount(BudgetSource.EU)

    @property
    def eu_share(self) -> Decimal:
        return self.share(BudgetSource.EU)


@dataclass(frozen=True)
class BasisBudget:
    """The figures of one basis: each year, all years together, and the whole period apart."""

    basis: BudgetBasis
    years: tuple[Sums, ...]
    whole_period: Sums | None

    @cached_property
    def all_years(self) -> Sums | None:
        """The years added up; None where no year is given."""
        return Sums(None, _add(year.amounts for year in self.years)) if self.years else None

    @property
    def overall(self) -> Sums:
        """The value of the programme: as given for the whole period, else the years' sum."""
        return self.whole_period or self.all_years or Sums(None, {})

    @cached_property
    def sources(self) -> list[BudgetSource]:
        """Sources that stand in any row: the columns of a table."""
        rows = [*self.years, *([self.whole_period] if self.whole_period else [])]
        return [source for source in BudgetSource if any(row.amount(source) for row in rows)]


@dataclass(frozen=True)
class Budget:
    """All that is known of a programme's money."""

    bases: tuple[BasisBudget, ...] = ()

    @classmethod
    def of(cls, lines: Iterable[BudgetLine]) -> "Budget":
        """Build it from rows in any order."""
        rows = list(lines)
        found = {BudgetBasis(line.basis) for line in rows}
        return cls(tuple(_basis_budget(basis, rows) for basis in BudgetBasis if basis in found))

    def __bool__(self) -> bool:
        return bool(self.bases)

    @property
    def headline(self) -> Sums | None:
        """The value to name first: as stated, else as planned, else as spent."""
        by_basis = {found.basis: found.overall for found in self.bases}
        return next((by_basis[basis] for basis in HEADLINE_ORDER if basis in by_basis), None)


def _basis_budget(basis: BudgetBasis, lines: Sequence[BudgetLine]) -> BasisBudget:
    own = [line for line in lines if line.basis == basis]
    years = sorted({line.year for line in own if line.year is not None})
    whole = [line for line in own if line.year is None]
    return BasisBudget(
        basis,
        tuple(_sums(year, [line for line in own if line.year == year]) for year in years),
        _sums(None, whole) if whole else None,
    )


def _sums(year: int | None, lines: Sequence[BudgetLine]) -> Sums:
    return Sums(year, _add({BudgetSource(line.source): line.amount} for line in lines))


def _add(rows: Iterable[dict[BudgetSource, Decimal]]) -> dict[BudgetSource, Decimal]:
    added: dict[BudgetSource, Decimal] = {}
    for amounts in rows:
        for source, amount in amounts.items():
            added[source] = added.get(source, ZERO) + amount
    return added
