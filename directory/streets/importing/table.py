"""A CSV file as rows of named cells, whatever separator a spreadsheet wrote."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from core.importing.problems import Problem, Refused, refuse
from directory.areas.names import fold

MAX_BYTES = 1_000_000
MAX_ROWS = 10_000
SEPARATORS = ";,\t"


@dataclass(frozen=True)
class Row:
    """Cells by the name of their column; ``number`` as a spreadsheet counts."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """``headings`` are those of the file, by the name of the column."""

    headings: dict[str, str]
    rows: list[Row]


def decode(data: bytes) -> str:
    """Raises Refused for what is too large or not UTF-8, naming the row."""
    if len(data) > MAX_BYTES:
        raise refuse(gettext("The file is larger than 1 MB. Split it and import the parts."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data[: error.start].count(b"\n") + 1) from None
    if "\0" in text:
        raise _not_utf8(text[: text.index("\0")].count("\n") + 1)
    return text


def _not_utf8(row: int) -> Refused:
    return refuse(
        gettext(
            "There are letters that cannot be read: the file is not in UTF-8. In Excel choose "
            "“Save as” and “CSV UTF-8”, then import that file."
        ),
        row,
    )


def read_table(text: str, columns: Mapping[str, str], needed: tuple[str, ...]) -> Table:
    """``columns`` maps what may stand above a column, folded, to its name.

    Raises Refused with all problems of the headings, or with all rows of a wrong length.
    """
    first, _newline, _rest = text.partition("\n")
    separator = max(SEPARATORS, key=first.count)
    try:
        lines = list(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True))
    except csv.Error as error:
        remedy = gettext("This is not a CSV file (%(error)s). Save it anew as “CSV UTF-8”.")
        raise refuse(remedy % {"error": error}) from None
    if len(lines) > MAX_ROWS:
        raise refuse(gettext("There are more than 10,000 rows. Split the file."))
    names = _names(lines[0] if lines else [], columns, needed)
    filled = [
        (at, cells) for at, cells in enumerate(lines[1:], start=2) if any(map(str.strip, cells))
    ]
    if problems := list(_uneven(filled, len(names))):
        raise Refused(problems)
    headings = dict(zip(names, lines[0], strict=True))
    rows = [
        Row(at, dict(zip(names, map(_on_one_line, cells), strict=True))) for at, cells in filled
    ]
    return Table(headings, rows)


def _on_one_line(cell: str) -> str:
    """A form sends other line breaks back than a file has."""
    return " ".join(cell.split())


def _names(cells: list[str], columns: Mapping[str, str], needed: tuple[str, ...]) -> list[str]:
    names = [columns.get(" ".join(fold(cell).split()), "") for cell in cells]
    if problems := list(_wrong_headings(cells, names, columns, needed)):
        raise Refused(problems)
    return names


def _wrong_headings(
    cells: list[str], names: list[str], columns: Mapping[str, str], needed: tuple[str, ...]
) -> Iterator[Problem]:
    for at, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if not name:
            text = gettext(
                "This column is not known. Rename or remove it; known ones are: %(known)s."
            )
            yield Problem(text % {"known": ", ".join(columns)}, 1, cell)
        elif name in names[:at]:
            yield Problem(gettext("This column stands here twice. Remove one."), 1, cell)
    for name in needed:
        if name not in names:
            heading = next(heading for heading, known in columns.items() if known == name)
            text = gettext("This column is missing. Add it; the first row must have its name.")
            yield Problem(text, 1, heading)


def _uneven(lines: list[tuple[int, list[str]]], width: int) -> Iterator[Problem]:
    for at, cells in lines:
        if len(cells) != width:
            text = gettext(
                "This row has %(cells)s cells, the headings are %(headings)s. Put text with "
                "commas or semicolons in quotes."
            )
            yield Problem(text % {"cells": len(cells), "headings": width}, at)
