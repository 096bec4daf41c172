"""How well the search answers residents, over the demonstration's three centres."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command
from django.test import TestCase, override_settings

from core.clock import WARSAW
from demo.loading.loader import load
from search.engines.elasticsearch.engine import ElasticsearchEngine
from tests.relevance.asking import our_search
from tests.relevance.measuring import Scores, measure
from tests.relevance.questions import FILES, read_questions
from tests.search.elasticsearch.server import refresh

LOADED_AT = dt.datetime(2026, 3, 10, 9, 0, tzinfo=WARSAW)
LEAST_RECALL, LEAST_MRR = 0.95, 0.8
LEAST_QUESTIONS = {"pl": 130, "uk": 24, "en": 24}


@pytest.mark.xdist_group("demo")
class RelevanceTest(TestCase):
    """Every language on every engine; what a failure prints are the worst answers."""

    @classmethod
    def setUpTestData(cls) -> None:
        with time_machine.travel(LOADED_AT, tick=False):
            load(port=8000, say=lambda _: None)
            call_command("search_rebuild", verbosity=0)

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
        with override_settings(SEARCH_ENGINE=engine), time_machine.travel(LOADED_AT, tick=False):
            return measure(read_questions(locale), our_search())


@pytest.mark.parametrize("locale", FILES)
def test_there_are_questions_enough(locale: str) -> None:
    assert len(read_questions(locale)) >= LEAST_QUESTIONS[locale]
