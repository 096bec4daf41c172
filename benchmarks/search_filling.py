"""Writes a corpus into the tables of the search."""

from itertools import islice

from django.db import connection, transaction

from benchmarks.search_corpus import Corpus
from search.models import SearchEntry, SearchHead, SearchText, SearchTopic

BATCH = 1_000


def fill(corpus: Corpus, count: int) -> None:
    """Add ``count`` entries and leave the database tidy."""
    entries = corpus.entries(count)
    while batch := list(islice(entries, BATCH)):
        texts = [entry.text for entry in batch]
        with transaction.atomic():
            SearchHead.lock()
            for entry, version in zip(batch, SearchHead.take(len(batch)), strict=True):
                entry.version = version
            SearchEntry.objects.bulk_create(batch)
            for text in texts:
                text.entry_id = text.entry.pk
            SearchText.objects.bulk_create(texts)
            SearchTopic.keep(batch)
    tidy()


def tidy() -> None:
    """What a database does by itself in the minutes after: the planner knows the tables."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
