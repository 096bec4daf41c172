"""A new index beside the old one: resumable, swapped at once, and a way back."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper

from core.housekeeping import lease
from search.engines.alone import DURATION
from search.engines.base import EngineBusy, EngineUnavailable
from search.engines.elasticsearch import feeding, indices
from search.engines.elasticsearch.catching_up import live_position
from search.engines.elasticsearch.client import get_feeding_client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.indices import live_index
from search.engines.elasticsearch.rebuilding import REBUILDING
from search.models import IndexPosition, SearchEntry
from search.parsing import build_query
from search.progress import ProgressBar
from search.writing import delete_entries
from tests.factories.search import SearchEntryFactory
from tests.search.elasticsearch.server import engine_line, index_names, refresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine(elasticsearch: None) -> ElasticsearchEngine:
    return ElasticsearchEngine()


def add(*titles: str) -> list[SearchEntry]:
    return [SearchEntryFactory.create(title=title) for title in titles]


def found(engine: ElasticsearchEngine, text: str) -> list[str]:
    refresh()
    site_id = SearchEntry.objects.values_list("site_id", flat=True)[0]
    return [hit.title for hit in engine.search(build_query(text, "pl", site_id)).hits]


def test_the_alias_moves_to_the_new_index_and_the_one_before_is_kept(
    engine: ElasticsearchEngine,
) -> None:
    add("Kasa")
    names = []
    for _ in range(3):
        engine.rebuild()
        names.append(live_index())
    assert len(set(names)) == 3
    assert index_names() == set(names[1:])
    assert set(IndexPosition.objects.values_list("index", flat=True)) == set(names[1:])
    assert found(engine, "kasa") == ["Kasa"]
    assert engine.status().is_clean


def test_progress_counts_entries(engine: ElasticsearchEngine) -> None:
    add("A", "B", "C")
    seen: list[tuple[int, int]] = []
    engine.rebuild(lambda done, total: seen.append((done, total)))
    assert seen[-1] == (3, 3)


def test_a_rebuild_that_was_broken_off_goes_on(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(*"ABCDEF")
    engine.rebuild()
    before = live_index()
    monkeypatch.setattr(feeding, "MOST_OPERATIONS", 2)
    monkeypatch.setattr(feeding, "SENDERS", 1)
    send, sent = feeding.send, []

    def send_two(index: str, batch: list[feeding.Operation]) -> None:
        if len(sent) == 2:
            raise EngineUnavailable("killed")
        sent.append(batch)
        send(index, batch)

    monkeypatch.setattr(feeding, "send", send_two)
    with pytest.raises(EngineUnavailable):
        engine.rebuild()
    assert live_index() == before, "the old index is searched until the new one is whole"
    sent.clear()
    seen: list[int] = []
    engine.rebuild(lambda done, total: seen.append(done))
    assert (len(sent), seen) == (1, [6])
    assert engine.status().is_clean


def test_what_is_written_meanwhile_is_not_lost(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, _kept = add("Kasa", "Basen")
    switch = indices.switch
    finish = indices.finish

    def write_and_finish(index: str) -> None:
        add("Kasa druga")
        finish(index)

    def write_and_switch(index: str) -> None:
        add("Kasa trzecia")
        delete_entries([old.pk])
        switch(index)

    monkeypatch.setattr(indices, "finish", write_and_finish)
    monkeypatch.setattr(indices, "switch", write_and_switch)
    engine.rebuild()
    assert set(found(engine, "kasa")) == {"Kasa druga", "Kasa trzecia"}
    assert engine.status().is_clean


@pytest.mark.parametrize("step", ["finish", "switch", "drop_others"])
def test_killed_at_any_step_the_next_one_makes_it_good(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    add("Kasa")
    engine.rebuild()

    def die(*args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(indices, step, die)
        with pytest.raises(KeyboardInterrupt):
            engine.rebuild()
    engine.rebuild()
    assert len(index_names()) == 2
    assert found(engine, "kasa") == ["Kasa"]
    assert engine.status().is_clean
    assert not IndexPosition.objects.filter(is_whole=False).exists()


def test_an_unfinished_index_that_vanished_is_begun_anew(engine: ElasticsearchEngine) -> None:
    add("Kasa")
    IndexPosition.objects.create(index=indices.new_name(), engine=engine.name, version=1)
    engine.rebuild()
    assert engine.status().is_clean


@pytest.mark.parametrize("make", [0, 999])
def test_an_index_of_another_make_is_not_gone_on_with(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch, make: int
) -> None:
    add("Kasa")
    engine.rebuild()
    monkeypatch.setattr(indices, "MAKE", make)
    assert "search_rebuild" in engine.status().note
    engine.rebuild()
    assert engine.status().is_clean


def test_rolling_back_and_forth(engine: ElasticsearchEngine) -> None:
    add("Kasa")
    engine.rebuild()
    first = live_index()
    engine.rebuild()
    add("Kasa druga")
    engine.catch_up()
    assert engine.rollback()
    assert live_index() == first
    assert set(found(engine, "kasa")) == {"Kasa", "Kasa druga"}
    assert engine.status().is_clean
    assert engine.rollback()
    assert live_index() != first


def test_the_previous_index_is_kept_fit_by_the_sweep(engine: ElasticsearchEngine) -> None:
    engine.rebuild()
    engine.rebuild()
    (entry,) = add("Kasa")
    assert engine.sweep() == 1
    versions = set(IndexPosition.objects.values_list("version", flat=True))
    assert versions == {entry.version}


def test_the_database_remembers_how_far_the_searched_index_is(engine: ElasticsearchEngine) -> None:
    assert engine.known_version() == 0
    (first,) = add("Kasa")
    for _ in range(2):
        engine.rebuild()
    for step in (engine.catch_up, engine.rollback, engine.sweep):
        (second,) = add("Parking")
        assert first.version <= engine.known_version() < second.version
        step()
        assert engine.known_version() == live_position().version >= second.version


def test_without_a_previous_index_there_is_no_way_back(engine: ElasticsearchEngine) -> None:
    engine.rebuild()
    assert not engine.rollback()


def test_a_previous_index_that_the_server_lost_is_forgotten(engine: ElasticsearchEngine) -> None:
    engine.rebuild()
    IndexPosition.objects.create(index="gone", engine=engine.name, is_whole=True)
    assert engine.sweep() == 0
    assert not engine.rollback()
    assert not IndexPosition.objects.filter(index="gone").exists()


def test_indices_of_others_are_left_alone(engine: ElasticsearchEngine) -> None:
    other = f"{indices.Options.read().index}-very-much-ours"
    get_feeding_client().indices.create(index=other)
    engine.rebuild()
    assert other in index_names()
    get_feeding_client().indices.delete(index=other)


def test_one_rebuild_at_a_time(engine: ElasticsearchEngine) -> None:
    token = lease.take(REBUILDING, DURATION)
    assert token
    with pytest.raises(EngineBusy):
        engine.rebuild()
    lease.give_back(REBUILDING, token)


class TestCommands:
    """``search_rebuild`` and ``search_status`` with this engine."""

    @pytest.fixture(autouse=True)
    def chosen(self, elasticsearch: None, settings: object) -> None:
        settings.SEARCH_ENGINE = "elasticsearch"  # type: ignore[attr-defined]

    def call(self, *arguments: str) -> str:
        out = StringIO()
        call_command(*arguments, stdout=out)
        return out.getvalue()

    def test_status_fails_until_the_index_is_built(self) -> None:
        add("Kasa")
        with pytest.raises(SystemExit):
            self.call("search_status")
        self.call("search_rebuild", "--index-only")
        said = self.call("search_status")
        assert engine_line(said) == [1, 1, 0]
        assert engine_line(said, "database") == [1, 1, 0]
        assert indices.Options.read().index in said

    def test_rolling_back(self) -> None:
        with pytest.raises(CommandError):
            self.call("search_rebuild", "--rollback")
        self.call("search_rebuild", "--index-only")
        self.call("search_rebuild", "--index-only")
        self.call("search_rebuild", "--rollback")
        self.call("search_status")

    def test_a_rebuild_waits_for_the_place_of_a_killed_one(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        token = lease.take(REBUILDING, DURATION)
        assert token

        def give_way(_seconds: float) -> None:
            lease.give_back(REBUILDING, token)

        monkeypatch.setattr("search.management.commands.search_rebuild.time.sleep", give_way)
        self.call("search_rebuild", "--index-only")

    def test_a_living_rebuild_is_not_disturbed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        lease.take(REBUILDING, DURATION)
        module = "search.management.commands.search_rebuild"
        monkeypatch.setattr(f"{module}.time.sleep", lambda _seconds: None)
        monkeypatch.setattr(f"{module}.time.monotonic", iter(range(0, 10_000, 60)).__next__)
        with pytest.raises(CommandError):
            self.call("search_rebuild", "--index-only")


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("kind", "shows"), [(Terminal, True), (StringIO, False)])
def test_the_progress_bar_shows_on_a_terminal_only(
    kind: Callable[[], StringIO], shows: bool
) -> None:
    out = kind()
    with ProgressBar(OutputWrapper(out), "Index") as show:
        show(1, 2)
        show(2, 2)
        show(0, 0)
    assert ("50%" in out.getvalue() and "100%" in out.getvalue()) is shows
