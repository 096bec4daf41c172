"""The filters that a reader has chosen, each with a way to drop it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.http import QueryDict


@dataclass(frozen=True)
class Chosen:
    """One chosen value and the query string of the list without it."""

    label: str
    query: str


def chosen_values(form: BaseForm, query: QueryDict) -> list[Chosen]:
    """Values that hold: what the form refuses does not filter, and is not shown as chosen."""
    form.is_valid()
    cleaned: dict[str, Any] = getattr(form, "cleaned_data", {})
    return [chosen for name, values in cleaned.items() for chosen in _of(form, name, values, query)]


def _of(form: BaseForm, name: str, values: Any, query: QueryDict) -> Iterator[Chosen]:
    is_one = isinstance(values, str) or not isinstance(values, Iterable)
    listed = [value for value in ([values] if is_one else values) if value not in (None, "")]
    labels = {str(value): str(label) for value, label in getattr(form.fields[name], "choices", ())}
    for value in listed:
        raw = str(getattr(value, "pk", value))
        yield Chosen(labels.get(raw, raw), _without(query, name, raw))


def _without(query: QueryDict, name: str, value: str) -> str:
    left = query.copy()
    left.pop("page", None)
    left.setlist(name, [kept for kept in left.getlist(name) if kept != value])
    return f"?{left.urlencode()}"
