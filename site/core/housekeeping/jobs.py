"""What has to be done again and again without anybody asking for it.

A plugin adds its own with the Wagtail hook ``register_housekeeping_job``: a callable without
arguments that returns a ``Job``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.management import call_command
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from wagtail import hooks

from core.changes.log import head, number_committed
from core.changes.readers import catch_up_all, position_of, registered_readers


class JobFailed(Exception):
    """A job could not do all of its work; the next run tries again."""


@dataclass(frozen=True)
class Job:
    """``run`` does the work, says in a few words what it did, and raises where it could not."""

    name: str
    run: Callable[[], str]


def all_jobs() -> list[Job]:
    """The kernel's jobs, then those of the plugins."""
    return [*KERNEL_JOBS, *(make() for make in hooks.get_hooks("register_housekeeping_job"))]


def publish_scheduled() -> str:
    """Publish and unpublish what editors have set a time for."""
    call_command("publish_scheduled")
    return "done"


def number_changes() -> str:
    """Number what a process left behind that died between commit and numbering."""
    return f"{number_committed()} numbered, head {head()}"


def sweep_readers() -> str:
    """Let every reader of the change log catch up. Raises JobFailed if one stays behind."""
    failed = catch_up_all()
    state = ", ".join(
        f"{reader.name} at {position_of(reader.name)}" for reader in registered_readers()
    )
    if failed:
        raise JobFailed(f"{', '.join(failed)} failed ({state} of {head()})")
    return state or "no readers"


def prune_task_results() -> str:
    """Forget tasks that ended two weeks ago and more."""
    if not isinstance(task_backends["default"], DatabaseBackend):
        return "tasks are not kept in the database"
    call_command("prune_db_task_results", queue_name="*", verbosity=0)
    return "done"


def clear_sessions() -> str:
    """Forget sessions that have run out."""
    call_command("clearsessions")
    return "done"


KERNEL_JOBS = (
    Job("scheduled publishing", publish_scheduled),
    Job("change log", number_changes),
    Job("readers of the change log", sweep_readers),
    Job("task results", prune_task_results),
    Job("sessions", clear_sessions),
)
