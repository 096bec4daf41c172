"""By what a list can be narrowed, with how many things each choice would leave.

The counts of a facet respect what is chosen in the others, not in itself: they say what one would
get by choosing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.http import QueryDict
from django.utils.text import capfirst

from core.chosen import Chosen
from core.remedies import Remedy, without_each

Row = Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Choice:
    """One value of a facet; ``count`` is how many things the list would have with it."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """A group of choices; ``name`` is its parameter, ``is_refused`` if it had a value unknown."""

    name: str
    legend: str
    choices: list[Choice]
    is_refused: bool = False


def facet_of(
    form: BaseForm, name: str, counts: Mapping[str, int], labels: Mapping[str, Any] | None = None
) -> Facet:
    """What occurs or is chosen, in the order of ``labels``: those of the field's own choices."""
    bound = form[name]
    chosen = bound.value() or ()
    labels = _labels(form, name, chosen, labels)
    choices = [
        Choice(value, capfirst(str(label)), counts.get(value, 0), value in chosen)
        for value, label in labels.items()
        if value in counts or value in chosen
    ]
    return Facet(name, str(bound.label), choices, bool(bound.errors))


def _labels(
    form: BaseForm, name: str, chosen: Collection[str], known: Mapping[str, Any] | None
) -> Mapping[str, Any]:
    """Those that are known; the field's own for what is chosen and occurs nowhere any more."""
    if known is None:
        return field_labels(form, name)
    if all(value in known for value in chosen):
        return known
    own = field_labels(form, name)
    return {**known, **{value: own[value] for value in chosen if value in own}}


def field_labels(form: BaseForm, name: str) -> dict[str, Any]:
    """Labels of a field's choices by their values as an address has them."""
    choices: Iterable[Any] = getattr(form.fields[name], "choices", ())
    return {str(value): label for value, label in choices}


class RowCounts:
    """Counts of a list that is short enough to be read whole.

    ``rows`` say of each thing, by facet, which values it has; ``form`` knows what is chosen.
    """

    def __init__(self, form: BaseForm, rows: list[Row], names: Iterable[str]) -> None:
        self._form = form
        self._rows = rows
        self._names = tuple(names)
        form.is_valid()
        cleaned: dict[str, Any] = getattr(form, "cleaned_data", {})
        self._chosen = {
            name: {str(getattr(value, "pk", value)) for value in cleaned[name]}
            for name in self._names
            if cleaned.get(name)
        }

    @property
    def found(self) -> list[int]:
        """Positions of the rows that all facets leave."""
        return self._left("")

    def facets(self, labels: Mapping[str, Mapping[str, Any]] | None = None) -> list[Facet]:
        """Facets with something to choose; ``labels`` are those that are known already."""
        known = labels or {}
        facets = (
            facet_of(self._form, name, self._counts(name), known.get(name)) for name in self._names
        )
        return [facet for facet in facets if facet.choices]

    def remedies(self, query: QueryDict, chosen: list[Chosen]) -> list[Remedy]:
        """Lists that are not empty without one of the facets; none where this list is not empty."""
        if self.found:
            return []
        asked = ((name,) for name in self._chosen)
        tried = without_each(query, chosen, asked, lambda name: len(self._left(name)))
        return [remedy for remedy in tried if remedy.count]

    def _counts(self, name: str) -> Mapping[str, int]:
        """Every value that occurs in the list, also where the others leave nothing of it."""
        counts = Counter({value: 0 for row in self._rows for value in row[name]})
        left = (self._rows[position] for position in self._left(name))
        counts.update(value for row in left for value in set(row[name]))
        return counts

    def _left(self, besides: str) -> list[int]:
        asked = [(name, values) for name, values in self._chosen.items() if name != besides]
        return [
            position
            for position, row in enumerate(self._rows)
            if all(values & {*row[name]} for name, values in asked)
        ]
