"""``manage.py housekeeping``: every job, whatever becomes of the others, never twice at once."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from io import StringIO

import pytest
import time_machine
from django.conf import settings as django_settings
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings
from wagtail import hooks

from core.changes.log import head
from core.changes.models import Change
from core.changes.tasks import run_readers
from core.housekeeping import lease
from core.housekeeping.jobs import Job
from core.management.commands.housekeeping import LEASE_DURATION, LEASE_NAME

pytestmark = pytest.mark.django_db


@pytest.fixture
def add_hook() -> Iterator[Callable[[str, Callable[[], object]], None]]:
    with ExitStack() as stack:
        yield lambda name, make: stack.enter_context(hooks.register_temporarily(name, make))


def run() -> str:
    out = StringIO()
    call_command("housekeeping", stdout=out)
    return out.getvalue()


def test_it_prints_a_line_for_each_job() -> None:
    names = [line.split(":")[0] for line in run().splitlines()]

    assert names[:5] == [
        "scheduled publishing",
        "change log",
        "readers of the change log",
        "task results",
        "sessions",
    ]


def test_it_numbers_what_a_dead_process_left_behind() -> None:
    Change.objects.create(action="changed", kind="tests.thing", key="a")

    assert "change log: 1 numbered, head 1" in run()
    assert head() == 1


def test_it_lets_readers_catch_up(add_hook: Callable[..., None]) -> None:
    class Counter:
        name = "tests.counter"

        def read(self, changes: list[Change]) -> None: ...

    add_hook("register_change_reader", Counter)
    Change.objects.create(action="changed", kind="tests.thing", key="a")

    assert "tests.counter at 1" in run()


def test_a_failing_job_stops_no_other_and_fails_the_command(add_hook: Callable[..., None]) -> None:
    class Broken:
        name = "tests.broken"

        def read(self, changes: list[Change]) -> None:
            raise ValueError("no room")

    add_hook("register_change_reader", Broken)
    Change.objects.create(action="changed", kind="tests.thing", key="a")
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match=r"Failed: readers of the change log\."):
        call_command("housekeeping", stdout=out, stderr=err)

    assert "tests.broken failed" in err.getvalue()
    assert "sessions: done" in out.getvalue()


def test_a_plugin_adds_its_own_job(add_hook: Callable[..., None]) -> None:
    add_hook("register_housekeeping_job", lambda: Job("dust", lambda: "3 corners"))

    assert "dust: 3 corners" in run()


def test_a_second_run_does_nothing_while_the_first_is_at_work() -> None:
    token = lease.take(LEASE_NAME, LEASE_DURATION)
    assert token
    assert run() == "Another housekeeping is at work; nothing to do here.\n"

    lease.give_back(LEASE_NAME, token)
    assert "sessions" in run()


def test_a_run_that_was_killed_frees_the_lease_by_the_clock() -> None:
    with time_machine.travel("2026-11-21 12:00", tick=False):
        assert lease.take(LEASE_NAME, LEASE_DURATION)
    with time_machine.travel("2026-11-21 12:29", tick=False):
        assert lease.take(LEASE_NAME, LEASE_DURATION) is None
    with time_machine.travel("2026-11-21 12:31", tick=False):
        assert "sessions" in run()


def test_whoever_lost_the_lease_cannot_give_it_back() -> None:
    minute = dt.timedelta(minutes=1)
    with time_machine.travel("2026-11-21 12:00", tick=False):
        late = lease.take("tests", minute)
    with time_machine.travel("2026-11-21 12:05", tick=False):
        assert late
        assert lease.take("tests", minute)
        lease.give_back("tests", late)
        lease.renew("tests", late, minute)
        assert lease.take("tests", minute) is None


def test_it_forgets_sessions_that_ran_out() -> None:
    store = import_module(django_settings.SESSION_ENGINE).SessionStore()
    store.set_expiry(timezone.now() - dt.timedelta(days=1))
    store.save()
    run()

    assert not Session.objects.exists()


def test_it_forgets_tasks_that_ended_long_ago(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    run_readers.enqueue()
    run_readers.enqueue()
    long_ago = timezone.now() - dt.timedelta(days=15)
    ended = DBTaskResult.objects.first()
    DBTaskResult.objects.filter(pk=ended.pk).update(status="SUCCESSFUL", finished_at=long_ago)
    run()

    assert not DBTaskResult.objects.filter(pk=ended.pk).exists()
    assert DBTaskResult.objects.count() == 1
