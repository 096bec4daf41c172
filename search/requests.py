"""What a request asks the search for; garbage becomes something sane, never an error."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from typing import TypeVar

from django.http import QueryDict

from core.enums import SearchKind
from core.search_topics import Topic, is_value
from search.queries import MAX_LENGTH, by_facet
from search.topics import topic_facets

MAX_PAGE = 1_000
MAX_CHOICES = 20
MAX_DIGITS = 9
YEARS = range(1900, 2200)
AnyValue = TypeVar("AnyValue")


@dataclass(frozen=True)
class SearchRequest:
    """The readable part of a query string.

    ``text`` has no control characters and at most 200 characters; ``kinds`` only known values,
    ``sections`` numbers that may be ids of pages, ``years`` such as the calendar may have,
    ``topics`` only of known facets.
    """

    text: str
    kinds: tuple[str, ...] = ()
    sections: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    topics: tuple[Topic, ...] = ()
    page: int = 1

    @classmethod
    def read(cls, query: QueryDict) -> "SearchRequest":
        """From ``?q=…&kind=…&kind=…&section=…&year=…&situation=…&page=…``."""
        asked = set(query.getlist("kind"))
        return cls(
            text=printable(query.get("q", "")),
            kinds=tuple(kind for kind in SearchKind.values if kind in asked),
            sections=_numbers(query.getlist("section")),
            years=tuple(year for year in _numbers(query.getlist("year")) if year in YEARS),
            topics=tuple(_topics(query)),
            page=_page_number(query.get("page", "")),
        )

    @property
    def choices(self) -> dict[str, tuple[str, ...]]:
        """What is chosen, by facet, written as in a query string."""
        return {
            "kind": self.kinds,
            "section": tuple(map(str, self.sections)),
            "year": tuple(map(str, self.years)),
            **by_facet(self.topics),
        }

    @property
    def is_new(self) -> bool:
        """Whether this is a question, and not a further page or a narrower look at its answer."""
        return self.page == 1 and not self.is_narrowed

    @property
    def is_narrowed(self) -> bool:
        return any(self.choices.values())

    def among(
        self, sections: Container[int], labels: Mapping[str, Container[str]]
    ) -> "SearchRequest":
        """The request without sections that are none of these, and topics without a label."""
        known = (topic for topic in self.topics if topic.value in labels.get(topic.facet, ()))
        return replace(
            self,
            sections=tuple(pk for pk in self.sections if pk in sections),
            topics=tuple(known),
        )

    def without(self, facet: str, value: str) -> "SearchRequest":
        """The first page with one choice taken away."""

        def left(name: str, values: Iterable[AnyValue]) -> tuple[AnyValue, ...]:
            return tuple(kept for kept in values if (name, str(kept)) != (facet, value))

        return replace(
            self,
            kinds=left("kind", self.kinds),
            sections=left("section", self.sections),
            years=left("year", self.years),
            topics=tuple(topic for topic in self.topics if astuple(topic) != (facet, value)),
            page=1,
        )

    def without_choices(self) -> "SearchRequest":
        """The words alone."""
        return SearchRequest(self.text)

    def query_string(self) -> str:
        """Address of the first page with these words and choices."""
        query = QueryDict(mutable=True)
        query["q"] = self.text
        for facet, values in self.choices.items():
            query.setlist(facet, list(values))
        return f"?{query.urlencode()}"


def printable(text: str) -> str:
    """The beginning of a text that came from outside, without control characters."""
    spaced = (char if char.isprintable() else " " for char in text[: 2 * MAX_LENGTH])
    return "".join(spaced).strip()[:MAX_LENGTH]


def _numbers(texts: Iterable[str]) -> tuple[int, ...]:
    """Different numbers of at most nine ASCII digits, the first twenty."""
    digits = (text for text in texts if text.isascii() and text.isdigit())
    numbers = dict.fromkeys(int(text) for text in digits if len(text) <= MAX_DIGITS)
    return tuple(numbers)[:MAX_CHOICES]


def _topics(query: QueryDict) -> Iterator[Topic]:
    """The first twenty different values of each facet."""
    for facet in topic_facets():
        values = dict.fromkeys(text for text in query.getlist(facet) if is_value(text))
        yield from (Topic(facet, value) for value in tuple(values)[:MAX_CHOICES])


def _page_number(text: str) -> int:
    return min(max(next(iter(_numbers([text])), 1), 1), MAX_PAGE)
