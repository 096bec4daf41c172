"""The budget as a CSV file: one line a row, with the total and share that the page shows.

Columns: ``programme``, ``basis``, ``year`` (empty: the whole period), ``source``, ``amount`` and
``total`` in PLN with a decimal point, ``share`` in % of the total, ``note``. RFC 4180, UTF-8.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpResponse
from django.utils.text import slugify

from programmes.enums import BudgetSource
from programmes.finances import Budget, Sums

COLUMNS = ("programme", "basis", "year", "source", "amount", "currency", "total", "share", "note")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """Text that a spreadsheet does not take for a formula (OWASP, "CSV injection")."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def budget_rows(title: str, lines: Iterable[Any]) -> Iterator[tuple[str, ...]]:
    """The header and one row for each budget line, sorted by basis, year and source."""
    rows = list(lines)
    sums = _sums_by_row(Budget.of(rows))
    yield COLUMNS
    for line in sorted(rows, key=_order):
        whole = sums[line.basis, line.year]
        yield (
            safe_cell(title),
            line.basis,
            str(line.year or ""),
            line.source,
            f"{line.amount:.2f}",
            "PLN",
            f"{whole.total:.2f}",
            f"{whole.share(BudgetSource(line.source)):.1f}",
            safe_cell(line.note),
        )


def csv_response(page: Any, lines: Iterable[Any]) -> HttpResponse:
    """The download for a programme's page."""
    response = HttpResponse(content_type="text/csv; charset=utf-8; header=present")
    name = f"budzet-{slugify(page.slug)}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    csv.writer(response).writerows(budget_rows(page.title, lines))
    return response


def _sums_by_row(budget: Budget) -> dict[tuple[str, int | None], Sums]:
    found: dict[tuple[str, int | None], Sums] = {}
    for basis in budget.bases:
        for sums in (*basis.years, *([basis.whole_period] if basis.whole_period else [])):
            found[basis.basis.value, sums.year] = sums
    return found


def _order(line: Any) -> tuple[str, int, str]:
    return (line.basis, line.year or 0, line.source)
