"""Kill -9 at random points of reading, feeding and rebuilding: afterwards the search is whole."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.search.elasticsearch.crashing import Crashing, environment
from tests.search.elasticsearch.forking import Forking
from tests.search.elasticsearch.server import ALIAS, engine_line

pytestmark = [
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.django_db(transaction=True),
]
KILLS, TRIES = 5, 40
ENTRIES, PAGES = 6_000, 800
WORKER = ("db_worker", "--no-reload", "--no-startup-delay", "--interval", "0.1")

LOGGED = "SELECT value FROM core_changehead"
READ = "SELECT seq FROM core_readerposition WHERE reader = 'search.entries'"
WRITTEN = "SELECT value FROM search_searchhead"
SENT = "SELECT SUM(version) FROM search_indexposition"
LAST_INDEX = "SELECT version FROM search_indexposition ORDER BY created_at DESC LIMIT 1"
BEHIND = f"SELECT COALESCE(({LOGGED}) - ({READ}), 0) + ({WRITTEN}) - ({LAST_INDEX})"
WITHOUT_ENTRY = """
    SELECT COUNT(*) FROM home_standardpage JOIN wagtailcore_page page ON page.id = page_ptr_id
    LEFT JOIN search_searchentry entry ON entry.page_id = page.id AND entry.title = page.title
    WHERE entry.id IS NULL
"""


@pytest.fixture(scope="module")
def forking(
    elasticsearch_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, Forking]]:
    """All tests have one place for their databases, so that Django is loaded once."""
    folder = tmp_path_factory.mktemp("crashes")
    database = folder / "db.sqlite3"
    forking = Forking(environment(database, elasticsearch_url, ALIAS), folder / "said")
    yield database, forking
    forking.end()


@pytest.fixture
def site(elasticsearch: None, forking: tuple[Path, Forking]) -> Crashing:
    """A site whose database is a copy of the empty one of the tests."""
    database, _ = forking
    for old in database.parent.glob(f"{database.name}*"):
        old.unlink()
    connection.ensure_connection()
    with closing(sqlite3.connect(database)) as copy:
        connection.connection.backup(copy)
    return Crashing(*forking)


def kill_often(kill: Callable[[], bool]) -> None:
    """Until so many kills have hit a process at its work."""
    hits = 0
    for _ in range(TRIES):
        hits += kill()
        if hits == KILLS:
            return
    pytest.fail(f"Only {hits} of {TRIES} kills have hit.")


def restart_worker(site: Crashing) -> None:
    """It hears of what is behind with the next change."""
    site.write("write_entries", 10)
    site.write("rename_pages", 1)
    site.run_until(lambda: site.value(BEHIND) == 0, *WORKER)


def sweep(site: Crashing) -> None:
    """What happens each minute, whether or not there is a change."""
    site.run("housekeeping")


restarts = pytest.mark.parametrize("restart", [restart_worker, sweep])


def test_a_rebuild_of_the_index_may_be_killed_at_any_moment(site: Crashing) -> None:
    site.write("write_entries", ENTRIES)
    head = site.value(WRITTEN)

    def kill() -> bool:
        left = head - site.value(LAST_INDEX) or head  # the next one begins anew
        amount = random.randint(1, left)
        return site.is_killed("search_rebuild", "--index-only", work=SENT, amount=amount)

    kill_often(kill)
    site.write("write_entries", 300)
    site.run("search_rebuild", "--index-only")
    expected = (ENTRIES + 300) * 9 // 10
    assert engine_line(site.run("search_status")) == [expected, expected, 0]


def test_a_rebuild_of_everything_may_be_killed_at_any_moment(site: Crashing) -> None:
    site.write("make_pages", PAGES)
    work = f"SELECT ({WRITTEN}) + COALESCE(({SENT}), 0)"

    def kill() -> bool:
        return site.is_killed("search_rebuild", work=work, amount=random.randint(1, 2 * PAGES))

    kill_often(kill)
    site.run("search_rebuild")
    assert engine_line(site.run("search_status"))[2] == 0
    assert site.value(WITHOUT_ENTRY) == 0


@restarts
def test_a_worker_that_feeds_may_be_killed_at_any_moment(
    site: Crashing, restart: Callable[[Crashing], None]
) -> None:
    site.run("search_rebuild", "--index-only")

    def kill() -> bool:
        site.write("write_entries", ENTRIES // 2)
        amount = random.randint(1, site.value(WRITTEN) - site.value(LAST_INDEX))
        return site.is_killed(*WORKER, "--batch", work=SENT, amount=amount)

    kill_often(kill)
    restart(site)
    expected, indexed, behind = engine_line(site.run("search_status"))
    assert (indexed, behind) == (expected, 0)


@restarts
def test_a_worker_that_reads_changes_may_be_killed_at_any_moment(
    site: Crashing, restart: Callable[[Crashing], None]
) -> None:
    site.write("make_pages", PAGES)
    site.run("search_rebuild")

    def kill() -> bool:
        site.write("rename_pages", PAGES // 2)
        amount = random.randint(1, site.value(LOGGED) - site.value(READ))
        return site.is_killed(*WORKER, "--batch", work=READ, amount=amount)

    kill_often(kill)
    restart(site)
    assert engine_line(site.run("search_status"))[2] == 0
    assert site.value(WITHOUT_ENTRY) == 0
