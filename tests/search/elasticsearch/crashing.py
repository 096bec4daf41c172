"""A site with a file for its database, whose processes can be killed."""

import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.search.elasticsearch.forking import ROOT, Forked, Forking

PATIENCE = 120.0
LOOK = 0.002  # seconds between two looks at what a process has done
LATER = (0, 15)  # looks after the moment: just after a commit, or somewhere until the next


class Crashing:
    """Starts processes of a site, and looks into its database from outside."""

    def __init__(self, database: Path, forking: Forking) -> None:
        self.database, self._forking = database, forking

    def write(self, what: str, argument: object) -> None:
        """Call a function of crash_content."""
        self._finished(f"tests.search.elasticsearch.crash_content.{what}", str(argument))

    def run(self, *arguments: str) -> str:
        """A command of manage.py to its end; what it said."""
        return self._finished("tests.search.elasticsearch.forking.manage", *arguments)

    def is_killed(self, *command: str, work: str, amount: int) -> bool:
        """Kill -9 a command once the number ``work`` has grown by ``amount``, or a little later.

        False if it ended by itself before.
        """
        enough, looks = self.value(work) + amount, random.randint(0, random.choice(LATER))
        process = self._start(*command)
        self._wait(process, lambda: self.value(work) >= enough)
        for _ in range(looks):
            time.sleep(LOOK)
        process.kill()
        assert process.code() in {0, -signal.SIGKILL}, process.said
        self._let_leases_run_out()
        return process.code() != 0

    def run_until(self, is_done: Callable[[], bool], *command: str) -> None:
        """A command that goes on until it is told to end."""
        process = self._start(*command)
        self._wait(process, is_done)
        os.kill(process.pid, signal.SIGTERM)
        assert process.code() == 0, process.said

    def value(self, sql: str) -> int:
        """One number from the database; 0 for nothing."""
        with closing(sqlite3.connect(self.database, timeout=30)) as connection:
            row = connection.execute(sql).fetchone()
        return int(row[0] or 0) if row else 0

    def _wait(self, process: Forked, is_time: Callable[[], bool]) -> None:
        """Until then, or until the process has ended."""
        deadline = time.monotonic() + PATIENCE
        while not process.has_ended and not is_time():
            assert time.monotonic() < deadline, process.said
            time.sleep(LOOK)

    def _let_leases_run_out(self) -> None:
        """What less than a minute does by itself."""
        with closing(sqlite3.connect(self.database, timeout=30)) as connection, connection:
            connection.execute("UPDATE core_lease SET expires_at = '2000-01-01 00:00:00'")

    def _start(self, *arguments: str) -> Forked:
        return self._forking.start("tests.search.elasticsearch.forking.manage", *arguments)

    def _finished(self, *call: str) -> str:
        process = self._forking.start(*call)
        assert process.code() == 0, process.said
        return process.said


def environment(database: Path, url: str, alias: str) -> dict[str, str]:
    """As a site of its own would have it."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
        "DATABASE_URL": f"sqlite:///{database}",
        "LOG_LEVEL": "ERROR",
        "SEARCH_ENGINE": "elasticsearch",
        "SEARCH_ELASTICSEARCH_URLS": url,
        "SEARCH_ELASTICSEARCH_INDEX": alias,
        "SEARCH_ELASTICSEARCH_REPLICAS": "0",
        "SEARCH_ELASTICSEARCH_TIMEOUT": "30",
    }
