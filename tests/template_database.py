"""Tests begin with a copy of a database that the suite has migrated: a second, not twenty."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import environ
from django.db import connection


@contextmanager
def copied_from(url: str) -> Iterator[None]:
    """While the test database is made, it is a copy of the one at ``url``; "" leaves it empty.

    Migrations find nothing left to do in it.
    """
    if not url:
        yield
    elif connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = environ.Env.db_url_config(url)["NAME"]
        yield
    else:
        with closing(_in_memory(environ.Env.db_url_config(url)["NAME"])):
            yield


def _in_memory(template: str) -> sqlite3.Connection:
    """A connection to the database that Django will make, which would be gone without one."""
    memory = sqlite3.connect(connection.creation._get_test_db_name(), uri=True)
    with closing(sqlite3.connect(template)) as file:
        file.backup(memory)
    return memory
