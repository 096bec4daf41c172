"""Budgets read with the statement: of each programme, or of all of them as one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import get_language

from programmes.enums import BudgetBasis, FundingKind
from programmes.finances import NOTHING, BasisBudget, Budget, Part, Sums
from programmes.funding.labels import Source
from programmes.funding.source import FundingSource
from programmes.rows.money import BudgetLine, StatedTotal
from programmes.sums.statement import BY_PROGRAMME, STATEMENT, TOGETHER, Grouping

STATED = "stated"
Totals = dict[tuple[int, str, int | None], Decimal]


@dataclass(frozen=True)
class _Cell:
    owner: int
    basis: str
    scope: str
    year: int
    source: Source
    amount: Decimal
    computed: Decimal
    total: Decimal
    share: Decimal


def budgets_of(programmes: QuerySet[Any]) -> dict[int, Budget]:
    """The budget of each programme by its primary key, in one query for any number.

    ``programmes`` are pages in the default language; one without amounts has no budget here.
    """
    cells = _cells(programmes, BY_PROGRAMME)
    stated = {(c.owner, c.basis, c.year or None): c.amount for c in cells if c.scope == STATED}
    summed = (cell for cell in cells if cell.scope != STATED)
    return {
        owner: _budget(list(own), stated) for owner, own in groupby(summed, lambda cell: cell.owner)
    }


def budget_together(programmes: QuerySet[Any]) -> Budget:
    """All programmes as one budget, without the totals that documents state for single ones."""
    cells = _cells(programmes, TOGETHER)
    return _budget([cell for cell in cells if cell.scope != STATED], {})


def _cells(programmes: QuerySet[Any], grouping: Grouping) -> list[_Cell]:
    try:
        chosen, params = programmes.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return []
    statement = STATEMENT.format(
        programmes=chosen,
        lines=BudgetLine._meta.db_table,
        totals=StatedTotal._meta.db_table,
        sources=FundingSource._meta.db_table,
        **grouping._asdict(),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*params, settings.LANGUAGE_CODE, get_language()])
        return [_cell(row) for row in cursor.fetchall()]


def _cell(row: Sequence[Any]) -> _Cell:
    owner, basis, scope, year, grosze, computed, total, share, *source = row
    amounts = (_zloty(grosze), _zloty(computed), _zloty(total), _percent(share))
    return _Cell(owner, basis, scope, year, _source(source), *amounts)


def _source(row: Sequence[Any]) -> Source:
    pk, kind, own_name, order, name, donor, donor_short = row
    if pk is None:
        return Source(None, FundingKind.UNSPECIFIED, str(FundingKind.UNSPECIFIED.label))
    kind = FundingKind(kind)
    name = name or str(kind.label)
    return Source(pk, kind, name, donor, donor_short, order, is_common=not own_name)


def _zloty(grosze: int) -> Decimal:
    return Decimal(grosze).scaleb(-2)


def _percent(tenths: int) -> Decimal:
    return Decimal(tenths).scaleb(-1)


def _budget(cells: Iterable[_Cell], stated: Totals) -> Budget:
    by_basis: dict[str, list[_Cell]] = defaultdict(list)
    for cell in cells:
        by_basis[cell.basis].append(cell)
    return Budget(
        tuple(_basis(basis, by_basis[basis], stated) for basis in BudgetBasis if basis in by_basis)
    )


def _basis(basis: BudgetBasis, cells: list[_Cell], stated: Totals) -> BasisBudget:
    sums: dict[tuple[str, int], Sums] = {}
    for place, own in groupby(cells, lambda cell: (cell.scope, cell.year)):
        sums[place] = _sums(list(own), stated)
    years = tuple(found for (scope, _), found in sums.items() if scope == "year")
    whole_period = sums.get(("whole_period", 0))
    all_years = sums.get(("all_years", 0))
    if all_years and whole_period:
        all_years = replace(all_years, stated=None)
    return BasisBudget(basis, years, all_years, whole_period, sums.get(("overall", 0), NOTHING))


def _sums(cells: list[_Cell], stated: Totals) -> Sums:
    first = cells[0]
    ranked = sorted(cells, key=lambda cell: cell.source.rank)
    parts = tuple(Part(cell.source, cell.amount, cell.share, cell.computed) for cell in ranked)
    year = first.year or None
    return Sums(year, first.total, parts, stated.get((first.owner, first.basis, year)))
