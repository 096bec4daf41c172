"""SQLite has one writer at a time: the second one waits, and readers wait for nobody."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections, transaction
from pytest_django import DjangoDbBlocker

from config.settings import base
from core.changes.models import Change
from tests.changes.threads import PATIENCE, at_once

pytestmark = pytest.mark.sqlite
ALIAS = "waiting"


@pytest.fixture
def database(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database in a file with the settings of the site: one in memory locks otherwise."""
    options = base.DATABASES["default"]["OPTIONS"]
    default = connections.settings["default"]
    connections.settings[ALIAS] = default | {"NAME": str(tmp_path / "db"), "OPTIONS": options}
    with django_db_blocker.unblock():
        with connections[ALIAS].schema_editor() as editor:
            editor.create_model(Change)
        yield
        connections[ALIAS].close()
    del connections[ALIAS], connections.settings[ALIAS]


def write(key: str) -> None:
    Change.objects.using(ALIAS).create(key=key, action="changed", kind="tests.thing")


def test_a_second_writer_waits_for_the_first(database: None) -> None:
    begun, asked = threading.Event(), threading.Event()

    def first() -> None:
        with transaction.atomic(using=ALIAS):
            write("first")
            begun.set()
            assert asked.wait(PATIENCE)

    def second() -> None:
        assert begun.wait(PATIENCE)
        asked.set()
        with transaction.atomic(using=ALIAS):
            write("second")

    at_once(first, second)

    keys = Change.objects.using(ALIAS).order_by("pk").values_list("key", flat=True)
    assert list(keys) == ["first", "second"]


def test_a_reader_waits_for_no_writer(database: None) -> None:
    begun, read = threading.Event(), threading.Event()

    def writer() -> None:
        with transaction.atomic(using=ALIAS):
            write("unseen")
            begun.set()
            assert read.wait(PATIENCE)

    def reader() -> int:
        assert begun.wait(PATIENCE)
        count = Change.objects.using(ALIAS).count()
        read.set()
        return count

    assert at_once(writer, reader)[1] == 0
