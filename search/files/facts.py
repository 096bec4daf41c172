"""What a result says of an attached file: its type and size, and where it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from core.media import CentreDocument
from search.models import SearchEntry
from search.results import Hit

DocumentKey = tuple[int, int]  # page id, document id


@dataclass(frozen=True)
class DocumentFacts:
    """A shown document, and title and path of the page that attaches it."""

    document: CentreDocument
    page_title: str
    page_url: str


def document_facts(hits: Iterable[Hit]) -> Mapping[DocumentKey, DocumentFacts]:
    """Facts of all documents among the hits by (page_id, document_id); one query, or none."""
    shown = {(hit.page_id, hit.document_id) for hit in hits if hit.document_id is not None}
    if not shown:
        return {}
    page = SearchEntry.objects.filter(
        page_id=OuterRef("page_id"), locale=OuterRef("locale"), document_id__isnull=True
    )
    rows = SearchEntry.objects.filter(
        page_id__in={page_id for page_id, _ in shown},
        document_id__in={document_id for _, document_id in shown},
    ).annotate(page_title=Subquery(page.values("title")), page_url=Subquery(page.values("url")))
    return {
        (row.page_id, row.document.pk): DocumentFacts(row.document, row.page_title, row.page_url)
        for row in rows.select_related("document")
        if row.document
    }
