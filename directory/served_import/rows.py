"""Rows of a file as streets served that were checked, each cell by the rule of its field."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from core.importing.problems import Problem, Refused
from directory.office.page import OfficePage
from directory.rows.served import ServedArea
from directory.served_import.known import Known, Unknown, side_of
from directory.streets.importing.table import Row, Table

Place = tuple[int, str, str, str]
Identity = tuple[Place, int | None]
FOREIGN = ("office", "street", "district", "side")
"""Fields that are looked up, not checked by themselves."""


@dataclass(frozen=True)
class Wanted:
    """A row that an office is to have; ``number`` is where it stands in the file."""

    number: int
    office: OfficePage
    area: ServedArea


def place_of(area: ServedArea) -> Place:
    """The street and its numbers, whoever looks after them."""
    return (area.street_id, area.first, area.last, area.side)


def identity_of(area: ServedArea) -> Identity:
    """What makes it the same row of an office, whatever its note."""
    return (place_of(area), area.district_id)


def read_rows(table: Table, known: Known) -> list[Wanted]:
    """In the order of the file. Raises Refused with every problem of every row."""
    rows, problems = [], []
    seen: dict[tuple[int, Identity], int] = {}
    for row in table.rows:
        found, wrong = _read(row, known)
        if found and not wrong:
            before = seen.setdefault((found.office.pk, identity_of(found.area)), row.number)
            if before != row.number:
                text = gettext("Row %(row)s says the same. Remove one of the two.")
                wrong = [("street", text % {"row": before})]
            rows.append(found)
        problems += [_problem(row, table, *one) for one in wrong]
    if not (rows or problems):
        problems = [Problem(gettext("The file has no rows below the names of its columns."))]
    if problems:
        raise Refused(problems)
    return rows


def _read(row: Row, known: Known) -> tuple[Wanted | None, list[tuple[str, str]]]:
    """The row, and what is wrong by column; None where it does not even name things."""
    things, wrong = _things(row.cells, known)
    written = {name: row.cells.get(name, "") for name in ("first", "last", "note")}
    area = ServedArea(**written, **{name: things[name] for name in FOREIGN[1:] if name in things})
    wrong += _slips(area)
    if "office" not in things:
        return None, wrong
    return Wanted(row.number, things["office"], area), wrong


def _things(cells: Mapping[str, str], known: Known) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    finders: dict[str, Callable[[Mapping[str, str]], Any]] = {
        "office": known.office,
        "street": known.street,
        "side": side_of,
        "district": known.district,
    }
    things, wrong = {}, []
    for name, find in finders.items():
        try:
            things[name] = find(cells)
        except Unknown as error:
            wrong.append((name, str(error)))
    return things, wrong


def _slips(area: ServedArea) -> list[tuple[str, str]]:
    """By the rules of the form: of each field, then of the fields together."""
    try:
        area.clean_fields(exclude=FOREIGN)
        area.clean()
    except ValidationError as error:
        return list(_by_field(error))
    return []


def _by_field(error: ValidationError) -> Iterator[tuple[str, str]]:
    for name, texts in error.message_dict.items():
        yield from ((name, text) for text in texts)


def _problem(row: Row, table: Table, name: str, text: str) -> Problem:
    """At the column that is wrong, or at the street where the file has no such column."""
    return Problem(text, row.number, table.headings.get(name, table.headings["street"]))
