"""Settings reach the server; ``manage.py check`` tells a wrong one, and what to write instead."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elasticsearch import SSLError

from search.engines.elasticsearch.checks import check_elasticsearch
from search.engines.elasticsearch.client import get_client, get_feeding_client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.indices import create, live_index, new_name
from search.engines.elasticsearch.options import Options
from tests.search.elasticsearch.encrypted import EncryptedServer, encrypted

KEY = "c2VjcmV0OmtleQ=="


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
    settings.SEARCH_ELASTICSEARCH_API_KEY = KEY
    assert get_client() is not client


class TestWhatReachesTheServer:
    """One that lets in only whom it knows, behind a certificate of its own."""

    @pytest.fixture
    def server(self, tmp_path: Path, settings: Any) -> Iterator[EncryptedServer]:
        with encrypted(tmp_path) as server:
            settings.SEARCH_ELASTICSEARCH_URLS = [server.url]
            settings.SEARCH_ELASTICSEARCH_CA = str(server.certificate)
            settings.SEARCH_ELASTICSEARCH_API_KEY = KEY
            settings.SEARCH_ELASTICSEARCH_TIMEOUT = 30.0  # a busy machine is no failure
            yield server

    def test_the_key_is_sent_by_both_clients(self, server: EncryptedServer) -> None:
        get_client().info()
        get_feeding_client().info()
        assert server.authorizations == [f"ApiKey {KEY}"] * 2

    def test_without_a_key_none_is_sent(self, server: EncryptedServer, settings: Any) -> None:
        settings.SEARCH_ELASTICSEARCH_API_KEY = ""
        get_client().info()
        assert server.authorizations == [None]

    def test_a_certificate_that_nobody_vouches_for_is_refused(
        self, server: EncryptedServer, settings: Any
    ) -> None:
        settings.SEARCH_ELASTICSEARCH_CA = ""
        with pytest.raises(SSLError):
            get_client().info()
        assert server.authorizations == []

    def test_every_host_is_known_with_the_certificate(
        self, server: EncryptedServer, settings: Any
    ) -> None:
        settings.SEARCH_ELASTICSEARCH_URLS = ["https://a.example.pl/es", "https://b:9243"]
        nodes = [node.config for node in get_client().transport.node_pool.all()]
        places = {(node.scheme, node.host, node.port, node.path_prefix) for node in nodes}
        assert places == {("https", "a.example.pl", 443, "/es"), ("https", "b", 9243, "")}
        assert {node.ca_certs for node in nodes} == {str(server.certificate)}
        assert all(node.verify_certs for node in nodes)


class TestHowIndicesAreMade:
    """Asked of the real server."""

    @pytest.fixture(autouse=True)
    def sizes(self, elasticsearch: None, settings: Any) -> None:
        settings.SEARCH_ELASTICSEARCH_SHARDS = 2
        settings.SEARCH_ELASTICSEARCH_REPLICAS = 1

    def shards_and_replicas(self, index: str) -> tuple[str, str]:
        (found,) = get_feeding_client().indices.get_settings(index=index).values()
        made = found["settings"]["index"]
        return made["number_of_shards"], made["number_of_replicas"]

    @pytest.mark.django_db
    def test_a_rebuilt_index_has_the_shards_and_replicas(self) -> None:
        ElasticsearchEngine().rebuild()
        assert self.shards_and_replicas(live_index() or "") == ("2", "1")

    def test_one_that_is_being_filled_has_no_replicas_yet(self) -> None:
        create(name := new_name())
        assert self.shards_and_replicas(name) == ("2", "0")
