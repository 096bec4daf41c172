"""A server that is slow, but not too slow: a question of many requests waits for it once."""

from collections.abc import Callable
from typing import Any

import pytest
from elastic_transport import Transport
from wagtail.models import Site

from search.asking import ask
from search.engines import patience
from search.engines.elasticsearch.client import FEEDING_TIMEOUT
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.patience import one_question, time_left, waiting
from tests.factories.search import SearchEntryFactory
from tests.search.elasticsearch.server import refresh, search

TIMEOUT = 300.0  # a busy machine is no failure


class Clock:
    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(patience, "time", clock)
    return clock


@pytest.fixture
def engine(elasticsearch: None, db: None, settings: Any) -> ElasticsearchEngine:
    settings.SEARCH_ENGINE = "elasticsearch"
    settings.SEARCH_ELASTICSEARCH_TIMEOUT = TIMEOUT
    engine = ElasticsearchEngine()
    SearchEntryFactory.create(title="Kasa")
    engine.rebuild()
    refresh()
    return engine


@pytest.fixture
def given(engine: None, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that each request is given; each takes 200 seconds."""
    given: list[float] = []
    perform: Callable[..., Any] = Transport.perform_request

    def slow(transport: Transport, *arguments: Any, **options: Any) -> Any:
        given.append(options["request_timeout"])
        clock.now += 200
        return perform(transport, *arguments, **options | {"request_timeout": TIMEOUT})

    monkeypatch.setattr(Transport, "perform_request", slow)
    return given


def test_only_waiting_inside_a_question_counts(clock: Clock) -> None:
    with waiting():
        clock.now += 1
    with one_question():
        clock.now += 1
        assert time_left(2.0) == 2.0
        with waiting():
            clock.now += 1.5
        assert time_left(2.0) == 0.5
        with waiting():
            clock.now += 1.5
        assert time_left(2.0) == patience.SHORTEST
    assert time_left(2.0) == 2.0


def test_requests_of_one_question_share_its_time(
    given: list[float], engine: ElasticsearchEngine
) -> None:
    with one_question():
        search("kasa", engine)
        search("kasa", engine)
        search("kasa", engine)
    assert given == [TIMEOUT, TIMEOUT - 200, patience.SHORTEST]


def test_a_resident_asks_one_question(given: list[float]) -> None:
    ask("nic takiego", "pl", Site.objects.get().pk)
    assert given == [TIMEOUT, TIMEOUT - 200], "all of the words, then most or any of them"


def test_feeding_has_its_own_time(given: list[float]) -> None:
    with one_question():
        search("kasa", ElasticsearchEngine())
        refresh()
    assert given == [TIMEOUT, FEEDING_TIMEOUT]
