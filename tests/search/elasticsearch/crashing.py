"""A site with a file for its database, whose processes can be killed: ``python -m … write 500``."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BATCH = 250


class Crashing:
    """Starts processes of a site, and looks into its database from outside."""

    def __init__(self, database: Path, url: str, alias: str) -> None:
        self.database = database
        self.environment = {
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

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        """A command of manage.py."""
        return self._start("manage.py", *arguments, "--skip-checks")

    def write(self, count: int) -> None:
        """Add and delete entries, as the reader of the change log does, and have them fed."""
        self._finish(self._start("-m", "tests.search.elasticsearch.crashing", str(count)))

    def run(self, *arguments: str) -> str:
        """A command of manage.py to its end; what it said."""
        return self._finish(self.start(*arguments))

    def value(self, sql: str) -> int:
        """One number from the database; 0 for nothing."""
        with closing(sqlite3.connect(self.database, timeout=30)) as connection:
            row = connection.execute(sql).fetchone()
        return int(row[0] or 0) if row else 0

    def let_leases_run_out(self) -> None:
        """What a minute does by itself."""
        with closing(sqlite3.connect(self.database, timeout=30)) as connection, connection:
            connection.execute("UPDATE core_lease SET expires_at = '2000-01-01 00:00:00'")

    def _start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def _finish(self, process: "subprocess.Popen[str]") -> str:
        said, _ = process.communicate(timeout=300)
        assert process.returncode == 0, said
        return said


def write(count: int) -> None:
    """Write entries in several transactions, and delete a tenth of them in the last."""
    from search.models import SearchEntry
    from search.writing import delete_entries

    for start in range(0, count, BATCH):
        _write_batch(min(BATCH, count - start))
    delete_entries(
        list(SearchEntry.objects.order_by("?")[: count // 10].values_list("pk", flat=True))
    )


def _write_batch(count: int) -> None:
    from uuid import uuid4

    from django.db import transaction

    from search.feeding import announce
    from search.models import SearchEntry, SearchHead, SearchText

    with transaction.atomic():
        SearchHead.lock()
        place = {"page_id": 1, "site_id": 1, "locale": "pl", "kind": "page"}
        entries = SearchEntry.objects.bulk_create(
            SearchEntry(version=version, key=uuid4(), title=f"Kasa {version}", url="/", **place)
            for version in SearchHead.take(count)
        )
        words = {"title_terms": "kasa", "forms": "kasa", "title_forms": "kasa"}
        SearchText.objects.bulk_create(
            SearchText(entry=entry, scope=entry.scope, **words) for entry in entries
        )
        announce()


if __name__ == "__main__":
    import django

    django.setup()
    write(int(sys.argv[1]))
