"""A database of its own for the measures, thrown away afterwards."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def database() -> Iterator[str]:
    """Django set up on a migrated database; its vendor.

    A file in a temporary folder, or, where ``DATABASE_URL`` names a PostgreSQL, a database
    ``bench_search`` beside the one named.
    """
    with tempfile.TemporaryDirectory(prefix="osrodek-bench-") as folder:
        if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
            os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
        with _migrated(folder) as vendor:
            yield vendor


@contextmanager
def _migrated(folder: str) -> Iterator[str]:
    sys.path.insert(1, str(ROOT / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    from django.db import connection

    connection.settings_dict["TEST"]["NAME"] = (
        f"{folder}/bench.sqlite3" if connection.vendor == "sqlite" else "bench_search"
    )
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield connection.vendor
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
