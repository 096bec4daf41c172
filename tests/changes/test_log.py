"""Numbers without a gap, and readers that miss nothing."""

from typing import Any

import pytest
from django.db import transaction

from core.changes.log import changes_since, head, number_committed, site_head
from core.changes.models import Change, ChangeAction
from core.changes.readers import catch_up, catch_up_all, position_of
from core.changes.tasks import run_readers
from tests.changes.conftest import Join
from tests.changes.notebook import Notebook, OtherNotebook

pytestmark = pytest.mark.django_db


def write(*keys: str, site_id: int | None = 1) -> None:
    Change.objects.bulk_create(
        Change(action=ChangeAction.CHANGED, kind="tests.thing", key=key, site_id=site_id)
        for key in keys
    )


def test_an_empty_log() -> None:
    assert (head(), site_head(1), number_committed(), changes_since(0)) == (0, 0, 0, [])


def test_rows_are_numbered_in_their_order() -> None:
    write("a", "b")
    assert number_committed() == 2
    write("c")
    assert number_committed() == 1

    assert [(row.seq, row.key) for row in changes_since(0)] == [(1, "a"), (2, "b"), (3, "c")]
    assert [row.key for row in changes_since(1, limit=1)] == ["b"]
    assert head() == 3


def test_many_rows_are_numbered_in_one_go(django_assert_num_queries: Any) -> None:
    number_committed()
    write(*(f"{n:04}" for n in range(1000)))
    with django_assert_num_queries(3 + 2):  # and the savepoint that stands for the transaction
        assert number_committed() == 1000

    rows = changes_since(0, limit=2000)
    assert [row.seq for row in rows] == list(range(1, 1001))
    assert [row.key for row in rows] == sorted(row.key for row in rows)


def test_the_head_of_a_site_knows_the_installation() -> None:
    write("a", site_id=1)
    write("b", site_id=2)
    write("c", site_id=None)
    write("d", site_id=2)
    number_committed()

    assert (site_head(1), site_head(2), head()) == (3, 4, 4)


def test_numbering_refuses_to_run_inside_a_transaction() -> None:
    write("a")
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        number_committed()


def test_a_reader_catches_up_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.changes.readers.READING_BATCH", 2)
    reader = Notebook()
    write(*"abcde")
    number_committed()

    assert catch_up(reader) == 5
    assert catch_up(reader) == 0
    assert ("".join(reader.keys), position_of(reader.name)) == ("abcde", 5)


def test_a_reader_sees_numbered_rows_only() -> None:
    reader = Notebook()
    write("a")
    catch_up(reader)

    assert reader.keys == []


def test_a_failing_reader_stays_behind_and_stops_no_other(join: Join) -> None:
    failing, other = Notebook(fails_at="b"), OtherNotebook()
    join(failing, other)
    write("a", "b")
    number_committed()

    assert catch_up_all() == [failing.name]
    assert (position_of(failing.name), other.keys) == (0, ["a", "b"])

    failing.fails_at = ""
    assert catch_up_all() == []
    assert failing.keys == ["a", "b"]


def test_the_task_fails_visibly_after_all_had_their_turn(join: Join) -> None:
    join(Notebook(fails_at="a"), OtherNotebook())
    write("a")
    number_committed()
    result = run_readers.enqueue()

    assert result.status == "FAILED"
    assert result.errors[0].exception_class_path == "core.changes.tasks.ReadersFailed"
    assert position_of(OtherNotebook.name) == 1
