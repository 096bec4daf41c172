"""What waits for a worker, so that one waiting task is enough."""

from typing import Any

from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult


def is_queued(task: Task[..., Any], *, any_time: bool = False) -> bool:
    """Whether a worker is about to run ``task``; it will see all that is committed by now.

    With ``any_time`` also one that was put off counts.
    """
    tasks = DBTaskResult.objects.filter(task_path=task.module_path, status=TaskResultStatus.READY)
    return (tasks if any_time else tasks.ready()).exists()
