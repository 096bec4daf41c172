"""By what a list can be narrowed, with how many things each choice would leave.

The counts of a facet respect what is chosen in the others, not in itself: they say what one would
get by choosing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.utils.text import capfirst


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
    choices: Sequence[Choice]
    is_refused: bool = False


def facet_of(
    form: BaseForm, name: str, counts: Mapping[str, int], labels: Mapping[str, Any] | None = None
) -> Facet:
    """What occurs or is chosen, in the order of ``labels``: those of the field's own choices."""
    bound = form[name]
    chosen = bound.value() or ()
    labels = choice_labels(form, name, chosen, labels)
    choices = [
        Choice(value, capfirst(str(label)), counts.get(value, 0), value in chosen)
        for value, label in labels.items()
        if value in counts or value in chosen
    ]
    return Facet(name, str(bound.label), choices, bool(bound.errors))


def choice_labels(
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
