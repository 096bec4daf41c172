"""The question: what was typed, analysed once, and what it is narrowed to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict, cast

from core.search_topics import Topic
from search.analysis import Token

MAX_LENGTH = 200
MAX_GROUPS = 16
PAGE_SIZE = 10

Alternative = tuple[str, ...]
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """One typed word, or words that belong together.

    Any of the ``alternatives`` will do, each a few terms that must all be there: lemmas, the
    form itself, synonyms, corrections. ``form`` is the folded word as typed.
    """

    alternatives: tuple[Alternative, ...]
    form: str = ""

    @classmethod
    def of(cls, token: Token) -> "Group":
        """The lemmas of a word, and the form itself."""
        terms = dict.fromkeys((*token.lemmas, token.folded))
        return cls(tuple((term,) for term in terms), token.folded)

    @property
    def terms(self) -> frozenset[str]:
        """Every term of every alternative."""
        return frozenset(term for alternative in self.alternatives for term in alternative)

    def with_alternatives(self, more: Iterable[Alternative]) -> "Group":
        """The group with further alternatives after its own."""
        return Group(tuple(dict.fromkeys((*self.alternatives, *more))), self.form)


def by_facet(topics: Iterable[Topic]) -> dict[str, tuple[str, ...]]:
    """Values of topics, by facet, in their order."""
    values: dict[str, tuple[str, ...]] = {}
    for topic in topics:
        values[topic.facet] = (*values.get(topic.facet, ()), topic.value)
    return values


class Narrowing(TypedDict, total=False):
    """What a question may choose besides its words: see ``SearchQuery``."""

    kinds: tuple[str, ...]
    sections: tuple[int, ...]
    years: tuple[int, ...]
    topics: tuple[Topic, ...]


class Asking(Narrowing, total=False):
    """And which part of the answer is wanted."""

    page: int
    page_size: int


@dataclass(frozen=True)
class SearchQuery:
    """An analysed query.

    ``groups`` are the words asked for; ``phrases`` rows of folded forms that must stand side by
    side; ``excluded`` what must not be there. ``typed`` are all folded forms in a row, for the
    entry that says just that. ``kinds``, ``sections`` (page ids), ``years`` and ``topics``, facet
    by facet, narrow the hits; empty means all. ``required`` asks for so many groups instead of
    all, then most, then any. ``page`` counts from 1.
    """

    text: str
    locale: str
    site_id: int
    groups: tuple[Group, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Group, ...] = ()
    typed: Phrase = ()
    kinds: tuple[str, ...] = ()
    sections: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    topics: tuple[Topic, ...] = ()
    required: int | None = None
    page: int = 1
    page_size: int = PAGE_SIZE

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for; minus words alone are no question."""
        return bool(self.groups or self.phrases)

    @property
    def terms(self) -> frozenset[str]:
        """All terms, for marking them in a text."""
        words = (group.terms for group in self.groups)
        return frozenset().union(*words, *self.phrases)

    @property
    def narrowing(self) -> Narrowing:
        """All that is chosen, for asking the same of other words."""
        chosen = {name: getattr(self, name) for name in Narrowing.__annotations__}
        return cast(Narrowing, chosen)

    @property
    def topic_values(self) -> dict[str, tuple[str, ...]]:
        """What is chosen among topics, by facet."""
        return by_facet(self.topics)

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.page_size

    @property
    def steps(self) -> tuple[int, ...]:
        """How many groups must match: all, else most, else any; what finds something counts."""
        if self.required is not None:
            return (self.required,)
        count = len(self.groups)
        most = (count - 1,) if count > 2 else ()
        least = (1,) if count > 1 else ()
        return (count, *most, *least)
