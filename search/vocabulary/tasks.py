"""The counting of words, in the worker and after the commit."""

from django_tasks import task

from search.vocabulary.keeping import refresh_vocabularies


@task()
def count_words() -> None:
    """Bring the vocabularies up to date with the entries."""
    refresh_vocabularies()
