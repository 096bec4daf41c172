"""Direct answers above search results (hook ``answer_search_query``, docs/hooks.md)."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Site

Terms = frozenset[str]


@dataclass(frozen=True)
class AskedWord:
    """A typed word in each way it may be meant, synonyms too: any of some terms together."""

    alternatives: tuple[Terms, ...]

    def is_in(self, terms: AbstractSet[str]) -> bool:
        """Whether a text with these terms has the word."""
        return any(alternative <= terms for alternative in self.alternatives)


@dataclass(frozen=True)
class AskedWords:
    """A question as the search understands it.

    ``words`` are those that tell something, ``terms`` of all that was typed ("gdzie", "do" too).
    ``read`` gives the terms of another text in the same language, to compare with: terms are
    made by the search, so compare them with nothing else.
    """

    text: str
    language: str
    site: Site
    words: tuple[AskedWord, ...]
    terms: Terms
    read: Callable[[str], Terms]


@dataclass(frozen=True)
class SearchAnswer:
    """What answers by itself: rendered by ``template`` with ``context``, sorted by ``order``."""

    order: int
    template: str
    context: dict[str, Any] = field(default_factory=dict)
