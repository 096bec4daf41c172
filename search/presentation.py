"""What the results page shows of the results."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString

from core.enums import SearchKind
from search.highlighting import Highlighter
from search.queries import SearchQuery
from search.requests import SearchRequest
from search.results import Hit, SearchResults


@dataclass(frozen=True)
class ResultCard:
    """A hit with its words marked."""

    hit: Hit
    title: SafeString
    snippet: SafeString

    @property
    def kind_label(self) -> str:
        return str(SearchKind(self.hit.kind).label)


@dataclass(frozen=True)
class KindChoice:
    """A kind as a filter; ``remove_url`` leads to the results without it."""

    value: str
    label: str
    count: int
    is_chosen: bool
    remove_url: str


@dataclass(frozen=True)
class Presentation:
    """Cards, filters and pages of one answer."""

    request: SearchRequest
    query: SearchQuery
    results: SearchResults

    @property
    def cards(self) -> Iterator[ResultCard]:
        highlighter = Highlighter(self.query.terms, self.query.locale)
        for hit in self.results.hits:
            snippet = highlighter.snippet((hit.summary, hit.body))
            yield ResultCard(hit, highlighter.mark(hit.title), snippet)

    @cached_property
    def kinds(self) -> list[KindChoice]:
        """Kinds that have matches or are chosen, in the order of their enumeration."""
        counts, chosen = self.results.kinds, self.request.kinds
        return [
            KindChoice(
                value=kind.value,
                label=str(kind.label),
                count=counts.get(kind.value, 0),
                is_chosen=kind.value in chosen,
                remove_url=self.request.query_string(without=kind.value),
            )
            for kind in SearchKind
            if kind.value in counts or kind.value in chosen
        ]

    @property
    def chosen(self) -> list[KindChoice]:
        return [kind for kind in self.kinds if kind.is_chosen]

    @property
    def page_obj(self) -> Page[int]:
        """The page of results for the pagination of the lists."""
        paginator = Paginator(range(self.results.total), self.results.page_size)
        return paginator.get_page(self.results.page)
