"""Names that the YAML gives to things, and values with those names and dates resolved."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db.models import Model

from core import clock


class References:
    """What ``{ref: id}`` names in one centre."""

    def __init__(self) -> None:
        self._objects: dict[str, Model] = {}

    def add(self, name: str, thing: Model) -> None:
        """Raises ValueError where two things of a centre have one name."""
        if name in self._objects:
            raise ValueError(f"Two things are called {name!r}.")
        self._objects[name] = thing

    def __getitem__(self, name: str) -> Any:
        return self._objects[name]

    def resolve(self, value: Any) -> Any:
        """The value with references as objects and relative days as dates, all the way down."""
        return self._walk(value, lambda name: self._objects[name])

    def resolve_keys(self, value: Any) -> Any:
        """The same with references as primary keys, as the JSON of a StreamField has them."""
        return self._walk(value, lambda name: self._objects[name].pk)

    def _walk(self, value: Any, look_up: Callable[[str], Any]) -> Any:
        if isinstance(value, list):
            return [self._walk(item, look_up) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"ref"}:
            return look_up(value["ref"])
        if "days" in value:
            return relative_moment(value)
        return {key: self._walk(item, look_up) for key, item in value.items()}


def relative_moment(value: dict[str, Any]) -> dt.date | dt.datetime:
    """``{days: 14}`` is a date counted from today, with ``time`` a moment in Poland."""
    day = clock.today() + dt.timedelta(days=value["days"])
    if "time" not in value:
        return day
    return dt.datetime.combine(day, dt.time.fromisoformat(value["time"]), clock.WARSAW)
