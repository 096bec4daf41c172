"""What entries are narrowed by besides the columns they have."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import models

from core.search_topics import MAX_FACET, MAX_VALUE, Topic
from search.models.entries import SearchEntry


class SearchTopic(models.Model):
    """One value of an entry in a facet; an entry has any number of them.

    Engines in the database count these rows, others get them with the entry.
    """

    entry = models.ForeignKey(
        SearchEntry, on_delete=models.CASCADE, related_name="topic_rows", db_index=False
    )
    facet = models.CharField(max_length=MAX_FACET)
    value = models.CharField(max_length=MAX_VALUE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "facet", "value"], name="search_topic_once")
        ]

    def __str__(self) -> str:
        return str(self.topic)

    @property
    def topic(self) -> Topic:
        return Topic(self.facet, self.value)

    @classmethod
    def by_entry(cls, entry_ids: Sequence[int]) -> dict[int, list[str]]:
        """Topics, such as ``situation:housing``, of those entries that have any."""
        found: dict[int, list[str]] = defaultdict(list)
        rows = cls.objects.filter(entry__in=entry_ids)
        for entry_id, facet, value in rows.values_list("entry_id", "facet", "value"):
            found[entry_id].append(f"{facet}:{value}")
        return found

    @classmethod
    def keep(cls, entries: Sequence[SearchEntry]) -> None:
        """Make the rows of stored entries those of their ``fresh_topics``."""
        fresh = {(entry.pk, topic) for entry in entries for topic in entry.fresh_topics}
        rows = cls.objects.filter(entry__in=[entry.pk for entry in entries])
        stored = {(row.entry_id, row.topic): row.pk for row in rows}
        gone = [pk for key, pk in stored.items() if key not in fresh]
        if gone:
            cls.objects.filter(pk__in=gone).delete()
        new = sorted(fresh - stored.keys())
        SearchTopic.objects.bulk_create(
            [SearchTopic(entry_id=pk, facet=topic.facet, value=topic.value) for pk, topic in new]
        )
