"""The hours of all offices at once: which are open, reckoned once for all with the same hours.

Hours cannot be asked of a database. But of thousands of offices few have hours of their own: the
database gives each row as a text, and only one office of those with equal texts is asked.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any

from django.db.models import Field, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast, JSONArray

from core.clock import WARSAW
from directory.closures.reading import closures_by_office
from directory.listing.sources import sources
from directory.office.page import OfficePage
from directory.office.schedule import ROWS, Schedules, is_open, leading, schedules_from
from directory.schedules import ClosureDays
from directory.schedules.workdays import ONE_DAY

EXCEPTIONS = "exceptions"
IDENTITY = frozenset({"id", "office", "sort_order"})


class AllHours:
    """Hours of every live office in the default language, in a few queries."""

    def open_at(self, moment: dt.datetime) -> list[int]:
        """Ids of sources that are open at an aware moment."""
        day = moment.astimezone(WARSAW).date()
        return self._where(day, lambda schedules: is_open(schedules, moment))

    def open_on(self, day: dt.date) -> list[int]:
        """Ids of sources where one can come at some hour of the day without an appointment."""
        return self._where(day, lambda schedules: _opens_on(schedules, day))

    def of(self, office: int) -> Schedules:
        """The schedules of the source with the id."""
        text = self._texts.get(office)
        return _schedules(map(_row, _split(text) if text else ()), self._closures.get(office, ()))

    def _where(self, day: dt.date, holds: Callable[[Schedules], bool]) -> list[int]:
        near = defaultdict(list)
        for (text, closures), offices in self._equal.items():
            told = frozenset(line for line in _split(text) if not _is_far_off(line, day))
            near[told, closures].extend(offices)
        asked = ((self.of(offices[0]), offices) for offices in near.values())
        return [office for schedules, offices in asked if holds(schedules) for office in offices]

    @cached_property
    def _equal(self) -> dict[tuple[str, tuple[ClosureDays, ...]], list[int]]:
        """Offices with the same rows and closures together."""
        groups = defaultdict(list)
        for office, text in self._texts.items():
            groups[text, tuple(self._closures.get(office, ()))].append(office)
        return groups

    @cached_property
    def _closures(self) -> Mapping[int, list[ClosureDays]]:
        return closures_by_office(sources())

    @cached_property
    def _texts(self) -> dict[int, str]:
        """The rows of each office, one a line: of thousands, texts are lighter than lists."""
        texts: dict[int, str] = {}
        for office, line in _lines():
            texts[office] = f"{texts[office]}\n{line}" if office in texts else line
        return texts


def _split(text: str) -> list[str]:
    """JSON has no line breaks of its own kind; others may stand in a note."""
    return text.split("\n")


def _lines() -> Iterable[tuple[int, str]]:
    """Every row of every relation in one query; rows of what is not public do no harm."""
    first, *others = (_told(relation) for relation in ROWS)
    rows = first.union(*others, all=True).order_by("sort_order")
    return ((office, line) for office, line, _order in rows)


def _told(relation: str) -> QuerySet[Any, tuple[int, str, int]]:
    model = _model(relation)
    columns = JSONArray(Value(relation), *(field.name for field in _fields(model)))
    # As a text, which is not read before it is needed.
    rows = model._default_manager.order_by().annotate(told=Cast(columns, TextField()))
    return rows.values_list("office_id", "told", "sort_order")


@lru_cache(maxsize=4096)
def _row(line: str) -> tuple[str, Any]:
    """The relation and its row as an object of the model, to be read only."""
    relation, *told = json.loads(line)
    read = zip(_fields(_model(relation)), told, strict=True)
    return relation, _model(relation)(**{field.name: field.to_python(text) for field, text in read})


@lru_cache(maxsize=4096)
def _is_far_off(line: str, day: dt.date) -> bool:
    """Whether a row closes days that are neither this one nor beside it."""
    relation, row = _row(line)
    if relation != EXCEPTIONS or row.spans:
        return False
    # Not from the row's own days: of a row without an end, the last one has no day after it.
    return not (row.starts_on <= day + ONE_DAY and day - ONE_DAY <= row.last_day)


def _opens_on(schedules: Schedules, day: dt.date) -> bool:
    found = leading(schedules, day)
    return found is not None and any(not span.by_appointment for span in found[1].spans(day))


def _schedules(rows: Iterable[tuple[str, Any]], closures: Iterable[ClosureDays]) -> Schedules:
    made: dict[str, list[Any]] = {relation: [] for relation in ROWS}
    for relation, row in rows:
        made[relation].append(row)
    weeks, rules, exceptions = made.values()
    return schedules_from(weeks, rules, exceptions, closures)


@cache
def _fields(model: type[Model]) -> list[Field[Any, Any]]:
    return [field for field in model._meta.concrete_fields if field.name not in IDENTITY]


def _model(relation: str) -> Any:
    return OfficePage._meta.get_field(relation).related_model
