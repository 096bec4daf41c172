"""Background work in tests: done at once, but for Wagtail's own two indices.

With each page that is saved, Wagtail notes what it refers to and what its admin's search finds: a
fifth of the suite's time. A test of what comes from there asks for it (``wagtails_indices``).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django_tasks.backends.immediate import ImmediateBackend

REFERENCES = "wagtail.tasks.update_reference_index_task"
ADMINS_SEARCH = "modelsearch.tasks.insert_or_update_object_task"


class AtOnce(ImmediateBackend):
    """A worker that has all done before the caller goes on."""

    left_out = frozenset({REFERENCES, ADMINS_SEARCH})

    def _execute_task(self, task_result: Any) -> None:
        if task_result.task.module_path not in self.left_out:
            super()._execute_task(task_result)


@contextmanager
def nothing_left_out() -> Iterator[None]:
    """All background work is done, as by a site's own worker."""
    kept, AtOnce.left_out = AtOnce.left_out, frozenset()
    try:
        yield
    finally:
        AtOnce.left_out = kept
