"""A pasted or uploaded table as rows of named cells."""

import csv
import io
from dataclasses import dataclass

from django.utils.translation import gettext

from core.formats import file_size
from core.importing.problems import refuse
from programmes.downloads.cells import FORMULA_STARTS

MAX_BYTES = 500_000
DELIMITERS = ";,\t"
# What spreadsheets and our own downloads call the columns, in lower case.
COLUMNS = {
    "programme_id": "programme_id",
    "year": "year",
    "rok": "year",
    "source": "source",
    "źródło": "source",
    "source_name": "source_name",
    "nazwa źródła": "source_name",
    "basis": "basis",
    "rodzaj kwoty": "basis",
    "amount": "amount",
    "kwota": "amount",
    "computed": "computed",
    "w tym obliczone": "computed",
    "note": "note",
    "uwagi": "note",
}
Cells = dict[str, str]


@dataclass(frozen=True)
class Table:
    """``headings`` are those of the table by the name of the column; rows have their numbers."""

    headings: dict[str, str]
    rows: list[tuple[int, Cells]]


def decode(content: bytes) -> str:
    """Text from UTF-8, or from what Excel writes on Polish Windows; raises Refused."""
    if len(content) > MAX_BYTES:
        text = gettext("The file is larger than %(size)s.") % {"size": file_size(MAX_BYTES)}
        raise refuse(text)
    for encoding in ("utf-8-sig", "cp1250"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refuse(gettext("The file is no text. Save it as “CSV UTF-8”."))


def read_table(text: str) -> Table:
    """Rows with their numbers, blank ones left out; raises Refused where columns are missing."""
    lines = text.replace("\0", "").strip("\ufeff\r\n ")
    delimiter = max(DELIMITERS, key=lines.partition("\n")[0].count)
    try:
        header, *rows = csv.reader(io.StringIO(lines), delimiter=delimiter)
    except (ValueError, csv.Error) as error:
        raise refuse(gettext("This is not a table with columns.")) from error
    names = [COLUMNS.get(cell.strip().lower(), "") for cell in header]
    if "amount" not in names or not {"source", "source_name"} & set(names):
        text = gettext("The first row must name the columns “amount” and “source”.")
        raise refuse(text, 1)
    filled = [
        (number, _cells(names, row))
        for number, row in enumerate(rows, start=2)
        if any(cell.strip() for cell in row)
    ]
    headings = {name: cell for name, cell in zip(names, header, strict=True) if name}
    return Table(headings, filled)


def _cells(names: list[str], row: list[str]) -> Cells:
    pairs = zip(names, row, strict=False)
    return {name: _unescaped(cell.strip()) for name, cell in pairs if name}


def _unescaped(cell: str) -> str:
    """Without the apostrophe by which our downloads keep a text from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell
