"""How well the search answers residents, over the demonstration's three centres."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import override_settings

from search.engines.elasticsearch.engine import ElasticsearchEngine
from tests.relevance.asking import our_search
from tests.relevance.measuring import Scores, measure
from tests.relevance.questions import FILES, read_questions
from tests.search.elasticsearch.server import refresh

LEAST_RECALL, LEAST_MRR = 0.95, 0.8


class Relevance:
    """Every language on every engine; what a failure prints are the worst answers."""

    subTest: Callable[..., AbstractContextManager[None]]

    def test_residents_find_their_pages_by_the_database(self) -> None:
        self.check("database")

    @pytest.mark.sqlite
    @pytest.mark.usefixtures("elasticsearch")
    def test_residents_find_their_pages_by_elasticsearch(self) -> None:
        ElasticsearchEngine().rebuild()
        refresh()
        self.check("elasticsearch")

    def check(self, engine: str) -> None:
        for locale in FILES:
            with self.subTest(engine=engine, locale=locale):
                scores = self.scores(engine, locale)
                assert scores.recall >= LEAST_RECALL, str(scores)
                assert scores.mrr >= LEAST_MRR, str(scores)

    def scores(self, engine: str, locale: str) -> Scores:
        with override_settings(SEARCH_ENGINE=engine):
            return measure(read_questions(locale), our_search())
