"""The worker's part: files are read when nothing more urgent waits."""

from django_tasks import task

from search.files.upkeep import read_waiting
from search.files.waiting import waiting_documents

PATIENCE = 10.0  # seconds, after which others have their turn


@task(priority=-10)
def read_files() -> None:
    """Read files that wait; what is left after a while goes to the end of the queue."""
    if read_waiting(PATIENCE) and waiting_documents().exists():
        read_files.enqueue()
