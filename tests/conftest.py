"""What all tests share: services by marker or fixture (see CONTRIBUTING.md, "Tests")."""

import os

import pytest
from django.db import connection

from tests.services import find_chromium, missing


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out, before any fixture is made, what the database or the machine cannot tell."""
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        missing("PostgreSQL (DATABASE_URL)")
    if item.get_closest_marker("sqlite") and connection.vendor != "sqlite":
        pytest.skip("only says something on SQLite")
    if item.get_closest_marker("browser") and not find_chromium():
        missing("Chromium")


@pytest.fixture(scope="session")
def redis_url() -> str:
    """The address of a Redis that tests may write to (TEST_REDIS_URL)."""
    return os.environ.get("TEST_REDIS_URL") or missing("Redis (TEST_REDIS_URL)")
