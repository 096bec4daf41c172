"""What a programme costs and who pays: the shape of its sums and shares, in PLN.

Nothing here is stored. Amounts are Decimal with two places; a share is a percentage with one place,
rounded half to even: 6.25 % is 6.2, 6.35 % is 6.4. Figures of different bases (stated, planned,
spent) are never added, and neither are years to a whole period: documents give the latter as the
sum of the former. ``programmes.sums`` makes these of rows, in SQL and, for drafts, in Python.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from programmes.enums import BudgetBasis, FundingKind
from programmes.funding.labels import Source

ZERO = Decimal("0.00")
HEADLINE_ORDER = (BudgetBasis.STATED, BudgetBasis.PLANNED, BudgetBasis.SPENT)


def share_of(part: Decimal, whole: Decimal) -> Decimal:
    """Percent with one place, half to even, without a step in between; 0 of nothing."""
    if not whole:
        return Decimal("0.0")
    tenths, rest = divmod(int(part * 100) * 1000, int(whole * 100))
    doubled = 2 * rest - int(whole * 100)
    tenths += doubled > 0 or (doubled == 0 and tenths % 2)
    return Decimal(tenths).scaleb(-1)


@dataclass(frozen=True)
class Part:
    """What one source pays, and its share in % of the sum that it belongs to.

    ``computed`` is how much of the amount no line names: the rest of a stated total.
    """

    source: Source
    amount: Decimal
    share: Decimal
    computed: Decimal = ZERO


@dataclass(frozen=True)
class Sums:
    """Amounts of one year (``year``), or of several (None), by source.

    ``stated`` is what a document gives as their total, where one does.
    """

    year: int | None
    total: Decimal
    parts: tuple[Part, ...]
    stated: Decimal | None = None

    def amount(self, kind: FundingKind) -> Decimal:
        """What all sources of a kind pay."""
        return sum((part.amount for part in self.parts if part.source.kind == kind), ZERO)

    def share(self, kind: FundingKind) -> Decimal:
        """Percent of the total, 0 where there is none."""
        return share_of(self.amount(kind), self.total)

    @property
    def difference(self) -> Decimal:
        """How much the lines exceed the stated total (below zero: fall short of it); else 0."""
        return ZERO if self.stated is None else self.total - self.stated

    @property
    def state_grant(self) -> Decimal:
        return self.amount(FundingKind.STATE)

    @property
    def state_share(self) -> Decimal:
        return self.share(FundingKind.STATE)

    @property
    def eu_amount(self) -> Decimal:
        return self.amount(FundingKind.EU)

    @property
    def eu_share(self) -> Decimal:
        return self.share(FundingKind.EU)


NOTHING = Sums(None, ZERO, ())


@dataclass(frozen=True)
class BasisBudget:
    """The figures of one basis: each year, all years together, the whole period apart.

    A total stated for the whole period is compared with the years' sum where no amount is given
    for the whole period itself. ``overall`` is the value: as given for the whole period, else the
    years' sum.
    """

    basis: BudgetBasis
    years: tuple[Sums, ...] = ()
    all_years: Sums | None = None
    whole_period: Sums | None = None
    overall: Sums = NOTHING

    @property
    def rows(self) -> tuple[Sums, ...]:
        """Each year, then the whole period where an amount is given for it."""
        return self.years + ((self.whole_period,) if self.whole_period else ())

    @property
    def differing(self) -> list[Sums]:
        """Sums that are not what a document states."""
        return [row for row in (*self.rows, self.all_years) if row and row.difference]

    @cached_property
    def sources(self) -> list[Source]:
        """Sources that stand in any row: the columns of a table."""
        return ranked(part.source for row in self.rows for part in row.parts)


@dataclass(frozen=True)
class Budget:
    """All that is known of a programme's money."""

    bases: tuple[BasisBudget, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.bases)

    @property
    def headline(self) -> Sums | None:
        """The value to name first: as stated, else as planned, else as spent."""
        by_basis = {found.basis: found.overall for found in self.bases}
        return next((by_basis[basis] for basis in HEADLINE_ORDER if basis in by_basis), None)

    @property
    def differing(self) -> list[tuple[BudgetBasis, Sums]]:
        """Sums that are not what a document states."""
        return [(basis.basis, row) for basis in self.bases for row in basis.differing]


def ranked(sources: Iterable[Source]) -> list[Source]:
    """Without repeats, in the order of tables and charts."""
    return sorted(set(sources), key=lambda source: source.rank)
