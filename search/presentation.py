"""What the results page shows of an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator

from core.search_answers import SearchAnswer
from search.asking import Answer
from search.cards import ResultCard, cards_of
from search.facets import Choice, Facet, facets_of
from search.promotions import Promotion, without_promoted
from search.queries import SearchQuery
from search.requests import SearchRequest
from search.results import Hit, SearchResults
from search.sections import Section
from search.spelling import better_url, literal_url
from search.topics import TopicLabels


@dataclass(frozen=True)
class Presentation:
    """Cards, facets and pages of one answer.

    ``sections`` are the titles of public ones, ``topics`` the labels of those to be offered.
    Direct ``answers`` and ``promotions`` stand above the cards; ``click_token`` counts a click,
    "" where none counts.
    """

    request: SearchRequest
    answer: Answer
    sections: Mapping[int, str]
    topics: TopicLabels
    answers: Sequence[SearchAnswer] = ()
    promotions: Sequence[Promotion] = ()
    click_token: str = ""

    @property
    def query(self) -> SearchQuery:
        return self.answer.query

    @property
    def results(self) -> SearchResults:
        return self.answer.results

    @property
    def cards(self) -> list[ResultCard]:
        return self._cards(self.results.hits)

    @property
    def others(self) -> list[ResultCard]:
        """Cards of pages that lack some of the words."""
        return self._cards(self.answer.others)

    def _cards(self, hits: Sequence[Hit]) -> list[ResultCard]:
        shown = without_promoted(hits, self.promotions)
        return list(cards_of(shown, self.query, self.sections))

    @property
    def is_one_of_two(self) -> bool:
        """Whether one word more could not be "most of them"."""
        return len(self.query.groups) <= 2

    @property
    def literal_url(self) -> str:
        return literal_url(self.request, self.answer)

    @property
    def better_url(self) -> str:
        return better_url(self.request, self.answer)

    @cached_property
    def facets(self) -> list[Facet]:
        return facets_of(self.request, self.results, self.sections, self.topics)

    @property
    def chosen(self) -> list[Choice]:
        """All that is chosen, whatever the facet."""
        return [choice for facet in self.facets for choice in facet.chosen]

    @property
    def scope(self) -> Section | None:
        """The one section that the results are narrowed to, for the next question."""
        chosen = self.request.sections
        return Section(chosen[0], self.sections[chosen[0]]) if len(chosen) == 1 else None

    @property
    def remove_all_url(self) -> str:
        return self.request.without_choices().query_string()

    @property
    def page_obj(self) -> Page[int]:
        """The page of results for the pagination of the lists."""
        paginator = Paginator(range(self.results.total), self.results.page_size)
        return paginator.get_page(self.results.page)
