"""The filters that a reader has chosen, each with a way to drop it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, Field
from django.http import QueryDict

from core.facets import choice_labels
from core.formats import clock_time, long_date

PAGE = "page"  # the parameter that names a part of a list


@dataclass(frozen=True)
class Chosen:
    """One chosen value, the filter that it belongs to, and the list's query string without it."""

    label: str
    query: str
    name: str = ""


def chosen_values(
    form: BaseForm, query: QueryDict, labels: Mapping[str, Mapping[str, Any]] | None = None
) -> list[Chosen]:
    """Values that hold: what the form refuses does not filter, and is not shown as chosen.

    ``labels`` are those of choices that are known already, by filter.
    """
    form.is_valid()
    cleaned: dict[str, Any] = getattr(form, "cleaned_data", {})
    known = labels or {}
    return [
        chosen
        for name, values in cleaned.items()
        for chosen in _of(form, name, values, query, known.get(name))
    ]


def without(query: QueryDict, names: Iterable[str], value: str | None = None) -> str:
    """The query string of the first page without filters, or without one value of theirs."""
    left = _first_page(query)
    for name in names:
        left.setlist(name, [kept for kept in left.getlist(name) if value not in (None, kept)])
    return clean(left)


def with_value(query: QueryDict, name: str, value: str) -> str:
    """The query string of the first page with this one value of a field."""
    other = _first_page(query)
    other[name] = value
    return clean(other)


def clean(query: QueryDict) -> str:
    """The query string without fields that were left empty: ``?kind=panel``, or ``?``."""
    tidy = QueryDict(mutable=True)
    for name, values in query.lists():
        tidy.setlist(name, [value for value in values if value])
    return f"?{tidy.urlencode()}"


def _first_page(query: QueryDict) -> QueryDict:
    left = query.copy()
    left.pop(PAGE, None)
    return left


def _of(
    form: BaseForm, name: str, values: Any, query: QueryDict, known: Mapping[str, Any] | None
) -> Iterator[Chosen]:
    field = form.fields[name]
    if not hasattr(field, "choices"):
        if values not in (None, ""):
            yield Chosen(_in_words(field, values), without(query, [name]), name)
        return
    is_one = isinstance(values, str) or not isinstance(values, Iterable)
    listed = [value for value in ([values] if is_one else values) if value not in (None, "")]
    texts = [str(getattr(value, "pk", value)) for value in listed]
    labels = choice_labels(form, name, texts, known) if texts else {}
    for text in texts:
        yield Chosen(str(labels.get(text, text)), without(query, [name], text), name)


def _in_words(field: Field, value: Any) -> str:
    """``Open on: 24 December 2026``: what was typed tells little without its field."""
    if isinstance(value, dt.date):
        value = long_date(value)
    elif isinstance(value, dt.time):
        value = clock_time(value)
    return f"{field.label}: {value}"
