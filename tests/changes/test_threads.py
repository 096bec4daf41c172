"""Many writers and readers at once, on PostgreSQL: no gap, no deadlock, nothing missed."""

import threading
from collections.abc import Callable

import pytest
from django.db import transaction
from pytest_django import Settings
from wagtail.models import Page

from core.changes.log import changes_since, head, number_committed
from core.changes.models import Change
from core.changes.readers import catch_up, catch_up_all
from tests.changes.conftest import Join
from tests.changes.notebook import Notebook, OtherNotebook
from tests.changes.threads import PATIENCE, at_once
from tests.factories.core import StandardPageFactory

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
]
WRITERS = 8
PAGES_EACH = 6


class Undone(Exception):
    pass


@pytest.fixture(autouse=True)
def _tasks_wait_for_a_worker(settings: Settings) -> None:
    """As in production: Wagtail's own search index, updated at once, locks rows of other pages."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def drafts(home: Page) -> list[list[Page]]:
    """For each writer its own pages, none of them public yet."""
    return [
        [
            StandardPageFactory(parent=home, slug=f"{writer}-{n}", live=False)
            for n in range(PAGES_EACH)
        ]
        for writer in range(WRITERS)
    ]


def publisher(pages: list[Page]) -> Callable[[], None]:
    """Publishes every page; takes back every third one in the same transaction."""

    def publish_all() -> None:
        for n, page in enumerate(pages):
            try:
                with transaction.atomic():
                    page.save_revision().publish()
                    if n % 3 == 2:
                        raise Undone
            except Undone:
                pass

    return publish_all


def test_writers_and_readers_at_once(drafts: list[list[Page]], join: Join) -> None:
    first, second = Notebook(), OtherNotebook()
    join(first, second)
    start = head()
    written = threading.Event()

    def read_along() -> None:
        while not written.is_set():
            catch_up_all()

    def write_all() -> None:
        at_once(*(publisher(pages) for pages in drafts))
        written.set()

    at_once(write_all, read_along, read_along)
    catch_up_all()

    committed = [
        str(page.translation_key) for pages in drafts for n, page in enumerate(pages) if n % 3 != 2
    ]
    rows = changes_since(start, limit=1000)
    assert sorted(row.key for row in rows) == sorted(committed)
    assert [row.seq for row in rows] == list(range(start + 1, start + 1 + len(rows)))
    assert first.keys == second.keys == [row.key for row in changes_since(0, limit=1000)]
    assert not Change.objects.filter(seq__isnull=True).exists()


def test_a_slow_transaction_is_numbered_when_it_commits(drafts: list[list[Page]]) -> None:
    """Its row has the lower key, but a reader has long gone past it."""
    slow_page, quick_page = drafts[0][0], drafts[1][0]
    reader = Notebook()
    written, read = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            slow_page.save_revision().publish()
            written.set()
            assert read.wait(PATIENCE)

    def quick() -> None:
        assert written.wait(PATIENCE)
        quick_page.save_revision().publish()
        catch_up(reader)
        read.set()

    at_once(slow, quick)
    catch_up(reader)

    assert reader.keys[-2:] == [str(quick_page.translation_key), str(slow_page.translation_key)]
    keys = Change.objects.order_by("pk").values_list("key", flat=True)
    assert list(keys)[-2:] == [str(slow_page.translation_key), str(quick_page.translation_key)]


def test_writers_do_not_wait_for_each_other(drafts: list[list[Page]]) -> None:
    """Both hold rows of pages and of the log, and both go on writing before either commits."""
    in_step = threading.Barrier(2, timeout=PATIENCE)

    def in_turns(pages: list[Page]) -> Callable[[], None]:
        def publish_all() -> None:
            with transaction.atomic():
                for page in pages[:3]:
                    page.save_revision().publish()
                    in_step.wait()

        return publish_all

    before = head()
    at_once(in_turns(drafts[0]), in_turns(drafts[1]))

    assert head() == before + 6


def test_one_reader_runs_in_one_place_at_a_time(drafts: list[list[Page]]) -> None:
    for page in drafts[0]:
        page.save_revision().publish()
    reader = Notebook()
    at_once(*[lambda: catch_up(reader)] * 4)

    assert reader.keys == [row.key for row in changes_since(0, limit=1000)]


def test_numberers_at_once_give_each_number_once(drafts: list[list[Page]]) -> None:
    before = head()
    with transaction.atomic():
        keys = ["a", "b", "c", "d", "e"]
        Change.objects.bulk_create(Change(key=key, action="changed", kind="x") for key in keys)
    numbered = at_once(*[number_committed] * 6)

    assert sum(numbered) == 5
    assert [row.seq for row in changes_since(before)] == [before + n for n in range(1, 6)]
