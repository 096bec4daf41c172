"""What happens after a commit that wrote to the log."""

from django_tasks import task

from core.changes.log import number_committed
from core.changes.readers import catch_up_all


class ReadersFailed(Exception):
    """Some readers stay behind; the next task or housekeeping takes them up again."""


@task()
def run_readers() -> None:
    """Let every reader of the log catch up with all that is committed.

    Raises ReadersFailed after all have had their turn.
    """
    number_committed()
    if failed := catch_up_all():
        raise ReadersFailed(", ".join(failed))
