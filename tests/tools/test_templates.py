"""Databases that are migrated once and copied."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tools import templates


def migrate_by(monkeypatch, program: str) -> None:
    """Let a short program do the migration; it gets the address."""
    command = [sys.executable, "-c", program]
    monkeypatch.setattr(
        templates,
        "_migrating",
        lambda url: subprocess.Popen([*command, url], stdout=subprocess.PIPE, text=True),
    )


def test_a_template_is_there_for_the_time_of_the_runs(monkeypatch):
    migrate_by(
        monkeypatch,
        "import sqlite3, sys; "
        "sqlite3.connect(sys.argv[1].removeprefix('sqlite:///'))"
        ".execute('CREATE TABLE offices (a)')",
    )

    with templates.migrated([""]) as (url,):
        file = Path(url.removeprefix("sqlite:///"))
        with closing(sqlite3.connect(file)) as database:
            assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("offices",)]
    assert not file.parent.exists()


def test_a_migration_that_fails_ends_the_suite_with_its_words(monkeypatch):
    migrate_by(monkeypatch, "print('no such column'); raise SystemExit(1)")

    with pytest.raises(RuntimeError, match="no such column"), templates.migrated([""]):
        pass
