"""The same rows through modelsearch, the search that comes with Wagtail."""

from collections.abc import Callable
from typing import Any

from django.db import connection, models
from modelsearch.abstract_models import TextIDGenericRelation
from wagtail.search import index
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from benchmarks.search_filling import tidy
from search.models import SearchEntry
from search.queries import SearchQuery

BATCH = 500


class StockEntry(index.Indexed, models.Model):
    """A row as modelsearch wants it: fields to search in, fields to filter by."""

    title = models.TextField()
    body = models.TextField()
    kind = models.CharField(max_length=20)
    locale = models.CharField(max_length=15)
    site_id = models.IntegerField()
    section_id = models.IntegerField(null=True)
    year = models.IntegerField(null=True)

    search_fields = (
        index.SearchField("title", boost=4),
        index.SearchField("body"),
        index.FilterField("kind"),
        index.FilterField("locale"),
        index.FilterField("site_id"),
        index.FilterField("section_id"),
        index.FilterField("year"),
    )

    class Meta:
        app_label = "search"
        db_table = "bench_stock_entry"

    def __str__(self) -> str:
        return self.title


def fill(count: int) -> None:
    """Copy the first ``count`` entries and index them by modelsearch."""
    # modelsearch relates the models that it knows when it starts; this one comes later.
    TextIDGenericRelation(IndexEntry).contribute_to_class(StockEntry, "index_entries")
    with connection.schema_editor() as editor:
        editor.create_model(StockEntry)
    rows = SearchEntry.objects.select_related("text").order_by("pk")[:count]
    entries = [_copy(row) for row in rows.iterator(BATCH)]
    StockEntry.objects.bulk_create(entries, BATCH)
    stock_index = get_search_backend().get_index_for_model(StockEntry)
    for start in range(0, count, BATCH):
        stock_index.add_items(StockEntry, entries[start : start + BATCH])
    tidy()


def _copy(row: SearchEntry) -> StockEntry:
    return StockEntry(
        title=row.text.title_terms,
        body=f"{row.text.summary_terms} {row.text.body_terms}",
        kind=row.kind,
        locale=row.locale,
        site_id=row.site_id,
        section_id=row.section_id,
        year=row.year,
    )


def search_call(query: SearchQuery) -> Callable[[], Any]:
    """What an own search page would do with modelsearch: hits, total and counts of facets."""
    words = " ".join(group.alternatives[0][0] for group in query.groups)
    rows = StockEntry.objects.filter(site_id=query.site_id, locale=query.locale)

    def call() -> tuple[list[Any], int, list[dict[Any, int]]]:
        found = get_search_backend().search(words, rows, operator="and")
        facets = [found.facet(field) for field in ("kind", "section_id", "year")]
        return list(found[: query.page_size]), found.count(), facets

    return call
