"""Budgets as CSV: RFC 4180, UTF-8, a decimal point; an empty year is the whole period."""

import csv
import io
from collections.abc import Iterable

from programmes.downloads.cells import as_text
from programmes.downloads.rows import COLUMNS, BudgetRow

CONTENT_TYPE = "text/csv; charset=utf-8; header=present"


def csv_bytes(rows: Iterable[BudgetRow]) -> bytes:
    """The header and one line a row."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([as_text(value) for value in row.cells] for row in rows)
    return file.getvalue().encode()
