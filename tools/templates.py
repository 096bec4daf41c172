"""Migrated databases, one for each run of the suite, which its workers copy."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def migrated(urls: Sequence[str]) -> Iterator[list[str]]:
    """Yield the address of a migrated database beside each of ``urls``; "" is SQLite's.

    All are migrated at once: one takes one processor some twenty seconds. They are gone afterwards.
    Raises RuntimeError with what was said where a migration fails.
    """
    with ExitStack() as stack:
        templates = [stack.enter_context(_empty(url)) for url in urls]
        processes = [_migrating(url) for url in templates]
        said = [process.communicate()[0] for process in processes]
        if any(process.returncode for process in processes):
            raise RuntimeError("A database could not be made:\n" + "\n".join(said))
        yield templates


@contextmanager
def _empty(url: str) -> Iterator[str]:
    if url:
        with _beside(url) as template:
            yield template
    else:
        with tempfile.TemporaryDirectory(prefix="osrodek-template-") as folder:
            yield f"sqlite:///{folder}/db.sqlite3"


@contextmanager
def _beside(url: str) -> Iterator[str]:
    """A database of its own on the PostgreSQL server of ``url``."""
    import psycopg

    name = f"osrodek_template_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name}")


def _migrating(url: str) -> "subprocess.Popen[str]":
    paths = os.pathsep.join([str(ROOT / "site"), str(ROOT)])
    variables = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    return subprocess.Popen(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=ROOT,
        env={**os.environ, **variables, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
