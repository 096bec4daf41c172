"""Elasticsearch keeps the contract: the real server, as Elastic builds it."""

import pytest

from search.engines import SearchEngine
from search.engines.elasticsearch.engine import ElasticsearchEngine
from tests.contract.answers import AnswersContract
from tests.contract.engine_case import EngineCase
from tests.contract.search_engine import SearchEngineContract
from tests.search.elasticsearch.server import refresh


class OnElasticsearch(EngineCase):
    """On a cluster of one node."""

    @pytest.fixture
    def engine(self, elasticsearch: None) -> SearchEngine:
        engine = ElasticsearchEngine()
        engine.rebuild()
        return engine

    def settle(self, engine: SearchEngine) -> None:
        super().settle(engine)
        refresh()


class TestElasticsearchEngine(OnElasticsearch, SearchEngineContract):
    """What it finds."""


class TestElasticsearchAnswers(OnElasticsearch, AnswersContract):
    """What residents get."""
