"""A wrong setting is told by ``manage.py check``, with what to write instead."""

from typing import Any

import pytest

from search.engines.elasticsearch.checks import check_elasticsearch
from search.engines.elasticsearch.client import get_client
from search.engines.elasticsearch.options import Options


@pytest.fixture(autouse=True)
def chosen(settings: Any) -> None:
    settings.SEARCH_ENGINE = "elasticsearch"
    settings.SEARCH_ELASTICSEARCH_URLS = ["https://es.example.pl:9200"]


def ids() -> list[str | None]:
    return [message.id for message in check_elasticsearch()]


def test_good_settings_say_nothing() -> None:
    assert ids() == []


def test_the_settings_of_an_engine_not_in_use_do_not_matter(settings: Any) -> None:
    settings.SEARCH_ENGINE = "database"
    settings.SEARCH_ELASTICSEARCH_URLS = []
    assert ids() == []


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("URLS", [], "search.E004"),
        ("URLS", ["es.example.pl:9200"], "search.E004"),
        ("URLS", ["https://es.example.pl", "ftp://es.example.pl"], "search.E004"),
        ("URLS", ["https://user:secret@es.example.pl"], "search.E004"),
        ("CA", "/nowhere/ca.pem", "search.E005"),
        ("INDEX", "Ośrodek", "search.E006"),
        ("INDEX", "", "search.E006"),
        ("SHARDS", 0, "search.E007"),
        ("REPLICAS", -1, "search.E007"),
        ("TIMEOUT", 0.0, "search.E007"),
        ("URLS", ["http://es.example.pl:9200"], "search.W001"),
    ],
)
def test_a_wrong_setting_has_a_message_with_a_hint(
    settings: Any, name: str, value: Any, message: str
) -> None:
    setattr(settings, f"SEARCH_ELASTICSEARCH_{name}", value)
    (found,) = check_elasticsearch()
    assert found.id == message
    assert found.hint


def test_the_own_machine_needs_no_encryption(settings: Any) -> None:
    settings.SEARCH_ELASTICSEARCH_URLS = ["http://localhost:9200", "http://127.0.0.1:9200"]
    assert ids() == []


def test_ports_are_those_of_the_scheme_where_none_is_named(settings: Any) -> None:
    settings.SEARCH_ELASTICSEARCH_URLS = ["https://a.example.pl/es", "http://b:9200"]
    assert Options.read().hosts == ["https://a.example.pl:443/es", "http://b:9200"]


def test_one_client_serves_the_process_until_settings_change(settings: Any) -> None:
    client = get_client()
    assert get_client() is client
    settings.SEARCH_ELASTICSEARCH_API_KEY = "c2VjcmV0OmtleQ=="
    assert get_client() is not client
