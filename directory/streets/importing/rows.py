"""Rows of a file as streets that were checked, each cell by the rule of its field."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from wagtail.models import Site

from core.importing.problems import Problem, Refused
from directory.areas.names import KINDS, fold
from directory.enums import StreetKind
from directory.streets.importing.table import Row, Table
from directory.streets.street import Street

# What may stand in the first row, folded; the first for each field is the one that is taught.
COLUMNS = {
    "nazwa": "name",
    "miejscowosc": "city",
    "rodzaj": "kind",
    "ulic": "ulic",
    "ostatni numer": "last_number",
    "szerokosc": "latitude",
    "dlugosc": "longitude",
    "name": "name",
    "city": "city",
    "kind": "kind",
    "last number": "last_number",
    "latitude": "latitude",
    "longitude": "longitude",
}
NEEDED = ("name", "city")


def read_streets(table: Table, site: Site) -> list[Street]:
    """Unsaved streets in the order of the file. Raises Refused with every problem of every row."""
    streets, problems = [], []
    seen: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        street = Street(site=site, **_fields(row))
        found = list(_problems(street, row, table))
        before = seen.setdefault(street.identity, row.number)
        if before != row.number:
            text = gettext("This street stands in row %(row)s already. Remove one of the two.")
            found.append(Problem(text % {"row": before}, row.number, table.headings["name"]))
        problems += found
        streets.append(street)
    if problems:
        raise Refused(problems)
    return streets


def _fields(row: Row) -> dict[str, Any]:
    """Numbers may have a comma; a kind may stand in front of the name."""
    fields: dict[str, Any] = dict(row.cells)
    for name in ("latitude", "longitude"):
        if name in fields:
            fields[name] = fields[name].replace(",", ".") or None
    kind = fields.get("kind", "")
    if kind:
        fields["kind"] = KINDS.get(fold(kind).rstrip("."), kind)
    else:
        fields["kind"], fields["name"] = split_kind(fields["name"])
    return fields


def split_kind(name: str) -> tuple[StreetKind, str]:
    """``ul. Polna`` into both; ``Aleja Róż`` bears its kind as a part of the name."""
    first, _space, rest = name.partition(" ")
    kind = KINDS.get(fold(first).rstrip(".")) if rest else None
    if kind is None:
        return StreetKind.STREET, name
    return (
        (kind, rest.strip()) if first.endswith(".") or first.islower() else (StreetKind.NONE, name)
    )


def _problems(street: Street, row: Row, table: Table) -> Iterator[Problem]:
    try:
        street.clean_fields(exclude=["site"])
    except ValidationError as error:
        for name, texts in error.message_dict.items():
            column = table.headings.get(name, table.headings["name"])
            for text in [_kinds()] if name == "kind" else texts:
                yield Problem(_with_value(text, row.cells.get(name, "")), row.number, column)


def _kinds() -> str:
    kinds = ", ".join(filter(None, StreetKind.values))
    return gettext("Write one of these: %(kinds)s.") % {"kinds": kinds}


def _with_value(text: str, value: str) -> str:
    return f"{value}: {text}" if value and value not in text else text
