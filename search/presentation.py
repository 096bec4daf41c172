"""What the results page shows of the results."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString

from core.enums import SearchKind
from search.facets import Choice, Facet, facets_of
from search.highlighting import Highlighter
from search.promotions import Promotion, without_promoted
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
class Presentation:
    """Cards, facets and pages of one answer; ``sections`` are the titles of public ones.

    ``promotions`` stand above the cards; ``click_token`` counts a click, "" where none counts.
    """

    request: SearchRequest
    query: SearchQuery
    results: SearchResults
    sections: Mapping[int, str]
    promotions: Sequence[Promotion] = ()
    click_token: str = ""

    @property
    def cards(self) -> Iterator[ResultCard]:
        highlighter = Highlighter(self.query.terms, self.query.locale)
        for hit in without_promoted(self.results.hits, self.promotions):
            snippet = highlighter.snippet((hit.summary, hit.body))
            yield ResultCard(hit, highlighter.mark(hit.title), snippet)

    @cached_property
    def facets(self) -> list[Facet]:
        return facets_of(self.request, self.results, self.sections)

    @property
    def chosen(self) -> list[Choice]:
        """All that is chosen, whatever the facet."""
        return [choice for facet in self.facets for choice in facet.chosen]

    @property
    def remove_all_url(self) -> str:
        return self.request.without_choices().query_string()

    @property
    def page_obj(self) -> Page[int]:
        """The page of results for the pagination of the lists."""
        paginator = Paginator(range(self.results.total), self.results.page_size)
        return paginator.get_page(self.results.page)
