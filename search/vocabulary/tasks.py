"""The counting of words, in the worker and after the commit."""

from django_tasks import task

from search.queue import is_queued
from search.vocabulary.keeping import refresh_vocabularies


@task()
def count_words() -> None:
    """Bring the vocabularies up to date with the entries."""
    refresh_vocabularies()


def count_soon() -> None:
    """Have the words counted, unless a worker is about to do it anyway."""
    if not is_queued(count_words):
        count_words.enqueue()
