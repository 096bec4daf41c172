"""The hours of all offices at once: which are open, reckoned once for all with the same hours.

Hours cannot be asked of a database. But of thousands of offices few have hours of their own, so
rows are read without making objects of them, and only one office of those with equal rows is asked.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Field, Model, TextField
from django.db.models.functions import Cast

from directory.closures.reading import closures_by_office
from directory.listing.sources import sources
from directory.office.page import OfficePage
from directory.office.schedule import ROWS, Schedules, is_open, leading, schedules_from
from directory.schedules import ClosureDays

IDENTITY = frozenset({"id", "office", "sort_order"})


class Row(NamedTuple):
    """What a row of a relation says, by the fields of its model."""

    relation: str
    values: tuple[Any, ...]


class AllHours:
    """Rows and closures of every live office in the default language, in a few queries."""

    def open_at(self, moment: dt.datetime) -> list[int]:
        """Ids of sources that are open at an aware moment."""
        return self._where(lambda schedules: is_open(schedules, moment))

    def open_on(self, day: dt.date) -> list[int]:
        """Ids of sources where one can come at some hour of the day without an appointment."""
        return self._where(lambda schedules: _opens_on(schedules, day))

    def of(self, office: int) -> Schedules:
        """The schedules of the source with the id."""
        return _schedules(self._rows.get(office, ()), self._closures.get(office, ()))

    def _where(self, holds: Callable[[Schedules], bool]) -> list[int]:
        groups = defaultdict(list)
        for office, rows in self._rows.items():
            groups[frozenset(rows), tuple(self._closures.get(office, ()))].append(office)
        asked = ((self.of(offices[0]), offices) for offices in groups.values())
        return [office for schedules, offices in asked if holds(schedules) for office in offices]

    @cached_property
    def _closures(self) -> Mapping[int, list[ClosureDays]]:
        return closures_by_office(sources())

    @cached_property
    def _rows(self) -> dict[int, list[Row]]:
        """By id of the office, in its order."""
        found = defaultdict(list)
        for relation in ROWS:
            for office, *values in _values(_model(relation)):
                found[office].append(Row(relation, tuple(values)))
        return found


def _opens_on(schedules: Schedules, day: dt.date) -> bool:
    found = leading(schedules, day)
    return found is not None and any(not span.by_appointment for span in found[1].spans(day))


def _schedules(rows: Iterable[Row], closures: Iterable[ClosureDays]) -> Schedules:
    made: dict[str, list[Any]] = {relation: [] for relation in ROWS}
    for row in rows:
        made[row.relation].append(_object(row))
    weeks, rules, exceptions = made.values()
    return schedules_from(weeks, rules, exceptions, closures)


def _object(row: Row) -> Model:
    model = _model(row.relation)
    read = zip(_fields(model), row.values, strict=True)
    return model(**{field.name: field.to_python(value) for field, value in read})


def _values(model: type[Model]) -> Iterator[tuple[Any, ...]]:
    """The office of each row and what it says; what a field would make objects of stays text."""
    said = (
        Cast(field.name, TextField()) if hasattr(field, "from_db_value") else field.name
        for field in _fields(model)
    )
    rows = model._default_manager.filter(office__in=sources()).order_by("sort_order")
    return rows.values_list("office_id", *said).iterator(chunk_size=2000)


def _fields(model: type[Model]) -> list[Field[Any, Any]]:
    return [field for field in model._meta.concrete_fields if field.name not in IDENTITY]


def _model(relation: str) -> Any:
    return OfficePage._meta.get_field(relation).related_model
