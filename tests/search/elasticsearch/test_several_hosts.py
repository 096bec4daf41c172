"""A cluster of which no node, or not every node, is of any use."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from search.engines import EngineUnavailable
from search.engines.elasticsearch.engine import ElasticsearchEngine
from tests.factories.search import SearchEntryFactory
from tests.search.elasticsearch.broken import BROKEN, BrokenServer
from tests.search.elasticsearch.server import refresh, search

pytestmark = pytest.mark.django_db
HOSTS = 3
ASKED = {"refusing": [0, 0, 0], "hanging": [0, 0, 1], "busy": [1, 1, 1]}


@pytest.fixture(params=BROKEN)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def hosts(kind: str, settings: Any) -> Iterator[list[BrokenServer]]:
    with ExitStack() as stack:
        hosts = [stack.enter_context(BROKEN[kind]()) for _ in range(HOSTS)]
        settings.SEARCH_ENGINE = "elasticsearch"
        settings.SEARCH_ELASTICSEARCH_URLS = [host.url for host in hosts]
        settings.SEARCH_ELASTICSEARCH_TIMEOUT = 0.2
        yield hosts


def test_one_that_hangs_is_not_followed_by_the_next(kind: str, hosts: list[BrokenServer]) -> None:
    """So the wait is no longer than the setting; who refuses or is busy costs none."""
    with pytest.raises(EngineUnavailable):
        ElasticsearchEngine().ping()
    assert sorted(host.asked for host in hosts) == ASKED[kind]


def test_residents_after_the_first_ask_none_of_them(hosts: list[BrokenServer]) -> None:
    search("kasa")
    asked = [host.asked for host in hosts]
    assert all(search("kasa").degraded for _ in range(20))
    assert [host.asked for host in hosts] == asked


def test_one_that_works_answers_for_those_that_do_not(elasticsearch: None, settings: Any) -> None:
    SearchEntryFactory.create(title="Kasa")
    ElasticsearchEngine().rebuild()
    refresh()
    works = settings.SEARCH_ELASTICSEARCH_URLS
    with BROKEN["refusing"]() as refusing, BROKEN["busy"]() as busy:
        settings.SEARCH_ELASTICSEARCH_URLS = [refusing.url, busy.url, *works]
        totals = [search("kasa", ElasticsearchEngine()).total for _ in range(2 * HOSTS)]
        settings.SEARCH_ELASTICSEARCH_URLS = works
    assert totals == [1] * 2 * HOSTS
