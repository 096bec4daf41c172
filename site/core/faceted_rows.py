"""Facets of a list that is short enough to be read whole."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any

from django.forms import BaseForm
from django.http import QueryDict

from core.chosen import Chosen
from core.facets import Facet, facet_of
from core.remedies import Remedy, without_each

Row = Mapping[str, Collection[str]]


class FacetedRows:
    """``rows`` say of each thing, by facet, what values it has; ``form`` knows what is chosen."""

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

    @cached_property
    def positions(self) -> list[int]:
        """Of the rows that all facets leave."""
        return self._left()

    def facets(self, labels: Mapping[str, Mapping[str, Any]] | None = None) -> list[Facet]:
        """Facets with something to choose; ``labels`` are those that are known already."""
        known = labels or {}
        facets = (
            facet_of(self._form, name, self._counts(name), known.get(name)) for name in self._names
        )
        return [facet for facet in facets if facet.choices]

    def remedies(self, query: QueryDict, chosen: list[Chosen]) -> list[Remedy]:
        """Lists that are not empty without one of the facets; none where this list is not empty."""
        if self.positions:
            return []
        asked = ((name,) for name in self._chosen)
        tried = without_each(query, chosen, asked, lambda name: len(self._left(besides=name)))
        return [remedy for remedy in tried if remedy.count]

    def _counts(self, name: str) -> Mapping[str, int]:
        """Every value that occurs in the list, also where the others leave nothing of it."""
        counts = Counter({value: 0 for row in self._rows for value in row[name]})
        left = (self._rows[position] for position in self._left(besides=name))
        counts.update(value for row in left for value in set(row[name]))
        return counts

    def _left(self, besides: str | None = None) -> list[int]:
        asked = [(name, values) for name, values in self._chosen.items() if name != besides]
        return [
            position
            for position, row in enumerate(self._rows)
            if all(values & {*row[name]} for name, values in asked)
        ]
