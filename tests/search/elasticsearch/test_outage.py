"""The server is away: residents get answers, editors publish, and nothing is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import time_machine
from django.test import Client, override_settings
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Site

from core import clock
from search.engines import get_engine
from search.engines.base import EngineUnavailable
from search.engines.elasticsearch import bulk
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.feeding import sweep
from search.pipeline import rebuild, refresh_page
from search.suggestions import build_suggest_query
from search.tasks import PAUSES, feed_engine, feed_soon
from tests.factories.core import StandardPageFactory, make_centre_site
from tests.factories.search import SearchEntryFactory
from tests.search.elasticsearch.broken import BROKEN, BrokenServer
from tests.search.elasticsearch.server import refresh, search

pytestmark = pytest.mark.django_db


@pytest.fixture(params=BROKEN)
def broken(request: pytest.FixtureRequest, settings: Any) -> Iterator[BrokenServer]:
    with BROKEN[request.param]() as server:
        settings.SEARCH_ENGINE = "elasticsearch"
        settings.SEARCH_ELASTICSEARCH_URLS = [server.url]
        settings.SEARCH_ELASTICSEARCH_TIMEOUT = 0.2
        yield server


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "PAUSES", (0.0, 0.0))


def test_the_database_answers_and_says_so(broken: BrokenServer) -> None:
    SearchEntryFactory.create(title="Kasa")
    results = search("kasa")
    assert [hit.title for hit in results.hits] == ["Kasa"]
    assert results.degraded


def test_suggestions_say_so_too(broken: BrokenServer, client: Client) -> None:
    SearchEntryFactory.create(title="Kasa")
    answer = client.get("/szukaj/suggest?q=kas").json()
    assert [suggestion["title"] for suggestion in answer["suggestions"]] == ["Kasa"]
    assert answer["degraded"] is True


def test_only_the_first_resident_waits(broken: BrokenServer) -> None:
    """The server is asked once, whatever comes after: the rest is as fast as the database."""
    SearchEntryFactory.create(title="Kasa")
    search("kasa")
    asked = broken.asked
    assert asked <= 1
    assert all(search("kasa").degraded for _ in range(20))
    suggestions = get_engine().suggest(build_suggest_query("kas", "pl", Site.objects.get().pk))
    assert [suggestion.title for suggestion in suggestions.items] == ["Kasa"]
    assert broken.asked == asked


class TestComingBack:
    """What was written meanwhile is taken up, whichever way the server was away."""

    @pytest.fixture
    def home(self) -> Page:
        return make_centre_site(title="Ośrodek").root_page.specific

    @pytest.fixture
    def whole(self, elasticsearch: None, home: Page, settings: Any) -> None:
        """An index that lacks nothing, and a worker that has yet to begin."""
        settings.SEARCH_ENGINE = "elasticsearch"
        settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
        rebuild()

    @pytest.fixture
    def away(self, whole: None) -> Iterator[BrokenServer]:
        """The server is not there any more."""
        with self.trouble("busy") as server:
            yield server

    @contextmanager
    def trouble(self, kind: str) -> Iterator[BrokenServer]:
        """Another server in its place, which nobody waits for as long as by default."""
        with (
            BROKEN[kind]() as server,
            override_settings(
                SEARCH_ELASTICSEARCH_URLS=[server.url], SEARCH_ELASTICSEARCH_TIMEOUT=0.2
            ),
        ):
            yield server

    @pytest.mark.parametrize("kind", BROKEN)
    def test_a_page_published_meanwhile_is_found_afterwards(
        self,
        whole: None,
        home: Page,
        kind: str,
        django_capture_on_commit_callbacks: Any,
    ) -> None:
        with self.trouble(kind) as away:
            with django_capture_on_commit_callbacks(execute=True):
                page = StandardPageFactory.create(parent=home, title="Kasa")
                page.save_revision().publish()
            assert away.asked == 0, "the editor's request has nothing to do with the server"
            with django_capture_on_commit_callbacks(execute=True):
                refresh_page(page)
            feed_engine.call()
            assert away.asked > 0 or kind == "refusing"
            assert self.put_off() == [[1]]
            assert not get_engine().status().is_clean
        assert "1 entries sent" in sweep()
        refresh()
        results = search("kasa", ElasticsearchEngine())
        assert [hit.title for hit in results.hits] == ["Kasa"]
        assert get_engine().status().is_clean

    def put_off(self) -> list[list[int]]:
        """Arguments of the tasks that wait for another try."""
        waiting = DBTaskResult.objects.filter(
            task_path="search.tasks.feed_engine", run_after__gt=clock.now()
        )
        return [task.args_kwargs["args"] for task in waiting]

    def test_a_task_is_put_off_each_time_for_longer_and_then_left_to_the_sweep(
        self, away: BrokenServer
    ) -> None:
        SearchEntryFactory.create(title="Kasa")
        for tries, pause in enumerate(PAUSES):
            DBTaskResult.objects.all().delete()
            with time_machine.travel("2026-05-04T12:00:00Z", tick=False):
                feed_engine.call(tries)
            waiting = DBTaskResult.objects.get(task_path="search.tasks.feed_engine")
            assert waiting.args_kwargs["args"] == [tries + 1]
            assert waiting.run_after is not None
            assert waiting.run_after.timestamp() == pytest.approx(1_777_896_000 + pause)
        DBTaskResult.objects.all().delete()
        with pytest.raises(EngineUnavailable):
            feed_engine.call(len(PAUSES))
        assert not DBTaskResult.objects.exists()

    def test_one_waiting_task_is_enough(self, away: BrokenServer) -> None:
        feed_soon()
        feed_soon()
        assert DBTaskResult.objects.count() == 1
        feed_engine.call()
        assert DBTaskResult.objects.count() == 1

    def test_status_says_what_is_wrong(self, away: BrokenServer) -> None:
        status = get_engine().status()
        assert not status.is_clean
        assert "503" in status.note
