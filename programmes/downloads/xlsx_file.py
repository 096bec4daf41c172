"""Budgets as a spreadsheet: amounts are numbers, texts are never formulas."""

import io
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from programmes.downloads.cells import safe_cell
from programmes.downloads.rows import COLUMNS, BudgetRow

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NUMBER_FORMATS = dict.fromkeys(("amount", "total", "stated_total", "computed"), "#,##0.00")
WIDTHS = {"programme_id": 38, "programme": 50, "source_name": 30, "donor": 30, "note": 30}


def xlsx_bytes(rows: Iterable[BudgetRow]) -> bytes:
    """One sheet: the header, which stays in sight, and one line a row."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(gettext("Budget")[:31])
    sheet.freeze_panes = "A2"
    for number, name in enumerate(COLUMNS):
        sheet.column_dimensions[chr(ord("A") + number)].width = WIDTHS.get(name, 14)
    sheet.append([_heading(sheet, name) for name in COLUMNS])
    for row in rows:
        sheet.append([_cell(sheet, *pair) for pair in zip(COLUMNS, row.cells, strict=True)])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _heading(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, value=name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, name: str, value: Any) -> Any:
    cell = WriteOnlyCell(sheet, value=safe_cell(value) if isinstance(value, str) else value)
    if name in NUMBER_FORMATS:
        cell.number_format = NUMBER_FORMATS[name]
    return cell
