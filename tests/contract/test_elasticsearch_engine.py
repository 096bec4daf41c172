"""Elasticsearch keeps the contract: the real server, as Elastic builds it."""

import pytest

from search.engines import SearchEngine
from search.engines.elasticsearch.engine import ElasticsearchEngine
from tests.contract.search_engine import SearchEngineContract
from tests.search.elasticsearch.server import refresh


class TestElasticsearchEngine(SearchEngineContract):
    """On a cluster of one node."""

    @pytest.fixture
    def engine(self, elasticsearch: None) -> SearchEngine:
        engine = ElasticsearchEngine()
        engine.rebuild()
        return engine

    def settle(self, engine: SearchEngine) -> None:
        super().settle(engine)
        refresh()
