"""The embedded engine keeps the contract, on whichever database the suite runs."""

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from search.engines import SearchEngine
from search.engines.database import DatabaseEngine
from search.parsing import build_query
from tests.contract.answers import AnswersContract
from tests.contract.search_engine import SearchEngineContract


class TestDatabaseEngine(SearchEngineContract):
    """FTS5 or tsvector."""

    @pytest.fixture
    def engine(self) -> SearchEngine:
        return DatabaseEngine()

    def test_one_search_takes_one_query(
        self, engine: SearchEngine, django_assert_num_queries: object
    ) -> None:
        (entry, *_rest) = self.add(engine, *(f"Kasa {n}" for n in range(12)))
        query = build_query("kasa", "pl", entry.site_id)
        with django_assert_num_queries(1):  # type: ignore[operator]
            engine.search(query)

    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @example("0E0B")
    @example("pokój 12e3a")
    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
    def test_what_is_indexed_is_found_by_its_own_words(
        self, engine: SearchEngine, text: str
    ) -> None:
        """The database's tokenizer agrees with ours on every term."""
        asked = self.query(text)
        assume(not asked.excluded)
        (entry,) = self.add(engine, "Tytuł", body=text.replace("\0", " "))
        results = self.found(engine, text, page_size=200)
        assert (entry.key in {hit.key for hit in results.hits}) == asked.asks
        assert not results.relaxed


class TestDatabaseAnswers(AnswersContract):
    """Of the same engine."""

    @pytest.fixture
    def engine(self) -> SearchEngine:
        return DatabaseEngine()
