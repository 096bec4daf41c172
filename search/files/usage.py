"""Which pages a document stands on."""

from collections.abc import Collection, Iterator, Sequence

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection as FileCollection
from wagtail.models import Page, ReferenceIndex

from core.media import CentreDocument
from search.models import SearchEntry

BATCH = 500  # SQLite takes no longer lists


def pages_with(document_ids: Collection[int]) -> set[int]:
    """Ids of the pages that attach any of these documents, or are found by them still."""
    found: set[int] = set()
    for ids in _batches(sorted(document_ids)):
        entries = SearchEntry.objects.filter(document_id__in=ids)
        found.update(entries.values_list("page_id", flat=True))
        found.update(_referring(ids))
    return found


def documents_below(collection_ids: Collection[int]) -> set[int]:
    """Ids of the documents in these collections and in all below them."""
    found: set[int] = set()
    for path in FileCollection.objects.filter(pk__in=collection_ids).values_list("path", flat=True):
        documents = CentreDocument.objects.filter(collection__path__startswith=path)
        found.update(documents.values_list("pk", flat=True))
    return found


def _referring(document_ids: Sequence[int]) -> set[int]:
    types = ContentType.objects.get_for_models(Page, CentreDocument)
    rows = ReferenceIndex.objects.filter(
        base_content_type=types[Page],
        to_content_type=types[CentreDocument],
        to_object_id__in=[str(pk) for pk in document_ids],
    )
    return {int(pk) for pk in rows.values_list("object_id", flat=True)}


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]
