"""The full-text index is there, comes back when lost, and a check says when it is missing."""

from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection

from search.checks import check_engine, check_index
from search.engines import SearchEngine, engine_class, get_engine
from search.engines.database import DatabaseEngine
from search.fulltext import full_text_of
from search.fulltext.setup import ensure_index
from search.models import SearchText
from search.parsing import build_query
from tests.factories.search import SearchEntryFactory


def drop_index() -> None:
    full_text = full_text_of(connection)
    assert full_text is not None
    with connection.cursor() as cursor:
        for statement in full_text.remove_statements():
            cursor.execute(statement)


def check_ids() -> list[str | None]:
    return [message.id for message in check_index(databases=["default"])]


@pytest.mark.django_db
def test_a_lost_index_is_noticed_and_made_again() -> None:
    assert check_ids() == []
    drop_index()
    assert check_ids() == ["search.E002"]
    assert not get_engine().status().is_clean
    ensure_index(using="default")
    assert check_ids() == []


@pytest.mark.django_db
def test_an_index_made_again_finds_what_was_there() -> None:
    entry = SearchEntryFactory.create(title="Kasa")
    drop_index_of_committed_rows()
    ensure_index(using="default")
    results = get_engine().search(build_query("kasa", "pl", entry.site_id))
    assert [hit.title for hit in results.hits] == ["Kasa"]


def drop_index_of_committed_rows() -> None:
    """PostgreSQL alters no table while deferred constraints of its new rows are unchecked."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    drop_index()


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_an_altered_table_gets_its_triggers_back() -> None:
    with connection.schema_editor() as editor:
        editor._remake_table(SearchText)  # what AlterField does on SQLite
    assert check_ids() == ["search.E002"]
    call_command("migrate", "search", verbosity=0)
    assert check_ids() == []


def test_an_unknown_engine_is_a_check_with_a_hint(settings: Any) -> None:
    assert check_engine() == []
    for name in ("elastic", "search.models.SearchEntry", "search.nothing.Engine"):
        settings.SEARCH_ENGINE = name
        (error,) = check_engine()
        assert error.id == "search.E001"
        assert "database" in (error.hint or "")


def test_the_checks_are_registered(settings: Any) -> None:
    settings.SEARCH_ENGINE = "elastic"
    assert "search.E001" in {message.id for message in run_checks()}


def test_engines_by_name_and_by_path() -> None:
    assert engine_class("database") is DatabaseEngine
    assert engine_class("search.engines.database.DatabaseEngine") is DatabaseEngine
    assert isinstance(get_engine(), SearchEngine)
