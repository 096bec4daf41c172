"""What search results are narrowed by besides kind, section and year (docs/hooks.md).

A page says its topics in its search document, the plugin that knows a facet gives its labels.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.enums import TargetGroup

MAX_FACET, MAX_VALUE = 20, 40  # characters
_FACET = re.compile(rf"[a-z]{{1,{MAX_FACET}}}")
_VALUE = re.compile(rf"[A-Za-z0-9_-]{{1,{MAX_VALUE}}}")

Labels = Callable[[HttpRequest, Collection[str]], Mapping[str, str]]


@dataclass(frozen=True, order=True)
class Topic:
    """One value of a page in a facet, such as ``situation:housing``.

    Raises ValueError where it could not stand in an address or an index: the facet is small
    letters, the value ASCII letters, digits, ``-`` and ``_``.
    """

    facet: str
    value: str

    def __post_init__(self) -> None:
        if not (_FACET.fullmatch(self.facet) and is_value(self.value)):
            raise ValueError(f"{self} is no topic")

    def __str__(self) -> str:
        return f"{self.facet}:{self.value}"


@dataclass(frozen=True)
class TopicFacet:
    """Something by which one may choose, with any number of values a page.

    ``name`` is its parameter in addresses, small letters: else ValueError. ``labels`` gives those
    of some values that the reader may be told, in their order: the language is the active one, the
    site that of the request.
    """

    order: int
    name: str
    legend: str | Promise
    labels: Labels

    def __post_init__(self) -> None:
        if not _FACET.fullmatch(self.name):
            raise ValueError(
                f"“{self.name}” is no name of a facet: write 1 to {MAX_FACET} letters a–z."
            )


def is_value(text: str) -> bool:
    """Whether a topic may have this value."""
    return bool(_VALUE.fullmatch(text))


def topics_of(facet: str, values: Iterable[object]) -> tuple[Topic, ...]:
    """A topic for each value; what could be none is left out."""
    return tuple(Topic(facet, text) for text in map(str, values) if is_value(text))


def labels_of(vocabulary: Any) -> Labels:
    """Labels of a closed vocabulary; what it no longer knows has none."""

    def labels(request: HttpRequest, values: Collection[str]) -> dict[str, str]:
        return {one.value: str(one.label) for one in vocabulary if one.value in values}

    return labels


# Of several plugins: each of them registers it, and it is shown once.
FOR_WHOM = TopicFacet(20, "group", _("For whom"), labels_of(TargetGroup))
