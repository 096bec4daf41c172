"""Kill -9 at random points of feeding and rebuilding: afterwards the search is whole."""

import random
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.search.elasticsearch.crashing import Crashing
from tests.search.elasticsearch.server import ALIAS, engine_line

pytestmark = [
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.django_db(transaction=True),
]
PATIENCE = 120.0
POSITION = "SELECT MAX(version) FROM search_indexposition"


@pytest.fixture
def site(elasticsearch: None, elasticsearch_url: str, tmp_path: Path) -> Crashing:
    """A site whose database is a copy of the empty one of the tests."""
    database = tmp_path / "db.sqlite3"
    connection.ensure_connection()
    with closing(sqlite3.connect(database)) as copy:
        connection.connection.backup(copy)
    return Crashing(database, elasticsearch_url, ALIAS)


def kill_when(process: "subprocess.Popen[str]", is_time: Callable[[], bool]) -> None:
    """Kill the process at that moment, unless it ends before it."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and not is_time():
        assert time.monotonic() < deadline
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_a_rebuild_may_be_killed_at_any_moment(site: Crashing) -> None:
    site.write(2_000)
    head = site.value("SELECT value FROM search_searchhead")
    for _ in range(2):
        point = random.randrange(head)
        kill_when(
            site.start("search_rebuild", "--index-only"),
            lambda: site.value(POSITION) >= point,  # noqa: B023
        )
        site.let_leases_run_out()
    site.write(300)
    site.run("search_rebuild", "--index-only")
    assert engine_line(site.run("search_status")) == [2070, 2070, 0]


def test_a_worker_may_be_killed_at_any_moment(site: Crashing) -> None:
    site.run("search_rebuild", "--index-only")
    for _ in range(2):
        done = site.value(POSITION)
        site.write(1_000)
        point = random.randrange(done, site.value("SELECT value FROM search_searchhead"))
        kill_when(
            site.start("db_worker", "--no-reload", "--interval", "0.1"),
            lambda: site.value(POSITION) >= point,  # noqa: B023
        )
        site.let_leases_run_out()
    site.run("housekeeping")
    assert engine_line(site.run("search_status")) == [1800, 1800, 0]
