"""On PostgreSQL a search is planned once for each connection, unless that is turned off."""

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries

from search.engines.database import DatabaseEngine
from search.parsing import build_query
from search.suggestions import build_suggest_query
from tests.factories.search import SearchEntryFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def prepared() -> list[str]:
    """Statements that the server keeps for this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements ORDER BY prepare_time")
        return [statement for (statement,) in cursor.fetchall()]


@pytest.fixture(autouse=True)
def nothing_prepared() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    assert prepared() == []


def search(text: str, site_id: int) -> int:
    return len(DatabaseEngine().search(build_query(text, "pl", site_id)).hits)


def test_other_words_and_more_hits_need_no_new_plan() -> None:
    site_id = SearchEntryFactory.create(title="Kasa").site_id
    SearchEntryFactory.create_batch(2, title="Żłobek")

    assert search("kasa", site_id) == 1
    first = prepared()
    assert search("żłobek", site_id) == 2

    assert len(first) == 1
    assert prepared() == first


def test_suggestions_are_prepared_too() -> None:
    entry = SearchEntryFactory.create(title="Kasa")

    assert DatabaseEngine().suggest(build_suggest_query("ka", "pl", entry.site_id)).items
    assert len(prepared()) == 1


def test_the_log_of_queries_has_them(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    entry = SearchEntryFactory.create(title="Kasa")

    with django_assert_num_queries(1) as captured:
        search("kasa", entry.site_id)
    assert "ts_rank" in captured.captured_queries[0]["sql"]


def test_behind_a_pool_nothing_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """What DATABASE_PREPARED_STATEMENTS=off leaves Django to say to psycopg."""
    monkeypatch.setattr(connection.connection, "prepare_threshold", None)
    entry = SearchEntryFactory.create(title="Kasa")

    assert search("kasa", entry.site_id) == 1
    assert prepared() == []
