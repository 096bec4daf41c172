"""From entries to the index: in the order of versions, each acknowledged, nothing twice or lost."""

import datetime as dt
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from core import clock
from core.housekeeping import lease
from search.engines.alone import DURATION
from search.engines.base import EngineBusy, EngineUnavailable
from search.engines.elasticsearch import bulk, changes, feeding
from search.engines.elasticsearch.catching_up import FEEDING, live_position
from search.engines.elasticsearch.changes import Operation, operations
from search.engines.elasticsearch.client import get_feeding_client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.feeding import prune_deletions
from search.models import Deletion, IndexPosition, SearchEntry, SearchHead
from search.writing import delete_entries
from tests.factories.search import SearchEntryFactory, next_version
from tests.search.elasticsearch.server import refresh

pytestmark = pytest.mark.django_db


def add(*titles: str) -> list[SearchEntry]:
    return [SearchEntryFactory.create(title=title) for title in titles]


def touch(entry: SearchEntry) -> None:
    entry.version = next_version()
    entry.save()


def test_nobody_goes_on_feeding_an_index_that_was_given_up() -> None:
    position = IndexPosition.objects.create(index="test-gone", engine="elasticsearch")
    IndexPosition.objects.filter(pk=position.pk).delete()
    with pytest.raises(IndexPosition.DoesNotExist):
        position.advance(5)


def test_of_two_who_feed_the_slower_takes_the_place_of_the_faster() -> None:
    slow = IndexPosition.objects.create(index="test-two", engine="elasticsearch")
    IndexPosition.objects.get(pk=slow.pk).advance(9)
    slow.advance(5)
    assert slow.version == 9


class TestChanges:
    """What the database says has happened, without any server."""

    def test_entries_and_deletions_come_in_the_order_of_their_versions(self) -> None:
        first, second, third = add("A", "B", "C")
        delete_entries([second.pk])
        touch(first)
        found = list(operations(0, SearchHead.current()))
        assert [(o.entry_id, bool(o.document)) for o in found] == [
            (third.pk, True),
            (second.pk, False),
            (first.pk, True),
        ]

    def test_only_what_is_new(self) -> None:
        add("A")
        seen = SearchHead.current()
        (new,) = add("B")
        assert [o.entry_id for o in operations(seen, SearchHead.current())] == [new.pk]

    def test_pages_end_where_both_sides_are_known(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(changes, "PAGE", 2)
        entries = add(*"ABCDEFG")
        delete_entries([entry.pk for entry in entries[:3]])
        for entry in entries[3:5]:
            touch(entry)
        delete_entries([entries[6].pk])
        found = [o.version for o in operations(0, SearchHead.current())]
        assert found == sorted(found)
        assert len(found) == 7

    def test_requests_are_neither_too_many_nor_too_long(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(feeding, "MOST_OPERATIONS", 3)
        monkeypatch.setattr(feeding, "MOST_LETTERS", 10)
        long, short = Operation(1, 1, "x" * 11), Operation(1, 1, "x")
        batches = feeding._batches([short, short, short, short, long, short])
        assert [len(batch) for batch in batches] == [3, 2, 1]


class TestCatchingUp:
    """With the real server."""

    @pytest.fixture
    def engine(self, elasticsearch: None) -> ElasticsearchEngine:
        engine = ElasticsearchEngine()
        engine.rebuild()
        return engine

    def ids(self) -> set[int]:
        refresh()
        answer = get_feeding_client().search(index=live_position().pk, size=100)
        return {int(hit["_id"]) for hit in answer["hits"]["hits"]}

    def test_written_and_deleted_entries(self, engine: ElasticsearchEngine) -> None:
        first, second = add("A", "B")
        assert engine.catch_up() == 2
        assert self.ids() == {first.pk, second.pk}
        delete_entries([first.pk])
        assert engine.catch_up() == 1
        assert self.ids() == {second.pk}
        assert engine.catch_up() == 0
        assert engine.status().is_clean

    def test_an_older_version_never_overwrites_a_newer_one(
        self, engine: ElasticsearchEngine
    ) -> None:
        (entry,) = add("A")
        (old,) = operations(0, SearchHead.current())
        entry.kind = "news"
        touch(entry)
        engine.catch_up()
        bulk.send(live_position().pk, [old])
        document = get_feeding_client().get(index=live_position().pk, id=str(entry.pk))
        assert document["_source"]["kind"] == "news"

    def test_the_position_moves_with_each_acknowledged_request(
        self, engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(feeding, "MOST_OPERATIONS", 2)
        monkeypatch.setattr(feeding, "SENDERS", 1)
        entries = add(*"ABCDE")
        send, sent = bulk.send, []

        def send_two(index: str, batch: list[Operation]) -> None:
            if len(sent) == 2:
                raise EngineUnavailable("gone")
            sent.append(batch)
            send(index, batch)

        monkeypatch.setattr(feeding, "send", send_two)
        with pytest.raises(EngineUnavailable):
            engine.catch_up()
        assert live_position().version == entries[3].version
        monkeypatch.setattr(feeding, "send", send)
        assert engine.catch_up() == 1
        assert engine.status().is_clean

    def test_what_the_server_refuses_for_good_holds_up_nobody(
        self, engine: ElasticsearchEngine, caplog: pytest.LogCaptureFixture
    ) -> None:
        bad, good = add("A", "B")
        SearchEntry.objects.filter(pk=bad.pk).update(rank=1e300)
        engine.catch_up()
        assert self.ids() == {good.pk}
        assert str(bad.pk) in caplog.text
        assert not engine.status().is_clean

    def test_one_process_feeds_at_a_time(self, engine: ElasticsearchEngine) -> None:
        token = lease.take(FEEDING, DURATION)
        assert token
        with pytest.raises(EngineBusy):
            engine.catch_up()
        lease.give_back(FEEDING, token)
        engine.catch_up()

    def test_without_an_index_it_says_what_to_do(self, elasticsearch: None) -> None:
        with pytest.raises(EngineUnavailable, match="search_rebuild"):
            ElasticsearchEngine().catch_up()
        assert "search_rebuild" in ElasticsearchEngine().status().note

    def test_an_index_ahead_of_the_database_is_no_clean_one(
        self, engine: ElasticsearchEngine
    ) -> None:
        add("A", "B")
        engine.catch_up()
        SearchHead.objects.update(value=1)
        assert "search_rebuild" in engine.status().note
        assert not engine.status().is_clean

    def test_an_index_of_another_past_is_no_clean_one(self, engine: ElasticsearchEngine) -> None:
        """As many entries and as new ones: a backup was restored, and edited since."""
        first, second = add("A", "B")
        engine.catch_up()
        assert engine.status().is_clean
        SearchEntry.objects.filter(pk=second.pk).delete()
        touch(first)
        SearchEntryFactory.create(title="C", version=second.version)
        IndexPosition.objects.update(version=SearchHead.current())
        status = engine.status()
        assert (status.indexed, status.expected, status.behind) == (2, 2, 0)
        assert "search_rebuild" in status.note
        assert not status.is_clean


class TestRetries:
    """A busy server is asked again, a few times."""

    @pytest.fixture
    def answers(self, monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[Any]:
        """What the server answers, one after the other; the requests are put in their place."""
        settings.SEARCH_ELASTICSEARCH_URLS = ["http://localhost:9"]
        monkeypatch.setattr(bulk, "PAUSES", (0.0, 0.0))
        answers: list[Any] = []

        class Answer:
            def __init__(self, body: dict[str, Any]) -> None:
                self.body = body

            def __getitem__(self, name: str) -> Any:
                return self.body[name]

        def answer(self: Elasticsearch, **request: Any) -> Any:
            return Answer(answers.pop(0))

        monkeypatch.setattr(Elasticsearch, "bulk", answer)
        return answers

    def item(self, status: int) -> dict[str, Any]:
        error = {"error": {"reason": "no"}} if status >= 400 else {}
        return {"index": {"status": status, **error}}

    def test_only_what_was_refused_is_sent_again(self, answers: list[Any]) -> None:
        answers += [
            {"errors": True, "items": [self.item(201), self.item(429), self.item(409)]},
            {"errors": False, "items": []},
        ]
        bulk.send("x", [Operation(n, n, "{}") for n in range(3)])
        assert answers == []

    def test_in_the_end_it_gives_up(self, answers: list[Any]) -> None:
        answers += [{"errors": True, "items": [self.item(503)]}] * 3
        with pytest.raises(EngineUnavailable):
            bulk.send("x", [Operation(1, 1, "{}")])

    def test_an_index_that_is_gone_is_no_entry_that_is_refused(self, answers: list[Any]) -> None:
        answers += [{"errors": True, "items": [self.item(404)]}]
        with pytest.raises(EngineUnavailable):
            bulk.send("x", [Operation(1, 1, "{}")])


class TestPruning:
    """A deletion is kept until every index that is cared for has heard of it."""

    @pytest.fixture
    def versions(self) -> list[int]:
        entries = add("A", "B", "C")
        delete_entries([entry.pk for entry in entries])
        return sorted(Deletion.objects.values_list("version", flat=True))

    def kept(self) -> list[int]:
        prune_deletions()
        return sorted(Deletion.objects.values_list("version", flat=True))

    def position(self, version: int, **values: Any) -> IndexPosition:
        values = {"is_whole": True, "index": f"x-{version}", "engine": "x"} | values
        return IndexPosition.objects.create(version=version, **values)

    def test_the_slowest_index_decides(self, versions: list[int]) -> None:
        self.position(versions[1])
        self.position(versions[0])
        assert self.kept() == versions[1:]

    def test_without_an_index_nobody_needs_them(self, versions: list[int]) -> None:
        assert self.kept() == []

    def test_what_nobody_cares_for_holds_up_nothing(self, versions: list[int]) -> None:
        self.position(0, seen_at=clock.now() - dt.timedelta(days=31))
        self.position(1, seen_at=clock.now() - dt.timedelta(days=2), is_whole=False)
        self.position(versions[0])
        assert self.kept() == versions[1:]
