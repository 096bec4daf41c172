"""Which documents a page attaches: in its rows, its streams and its rich text, of any plugin."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from modelcluster.models import get_all_child_relations

from core.attached import DocumentRow
from core.media import CentreDocument


@dataclass(frozen=True)
class AttachedDocument:
    """A document by its id, and the name that the page gives it; empty: its own title."""

    document_id: int
    title: str = ""


def documents_of(page: Any) -> list[AttachedDocument]:
    """Every document once, rows first: they may name it for the page.

    Rows are facts, which exist once (``page.source``); words are the page's own. Who shows the
    documents asks ``core.privacy.public_documents`` first.
    """
    found: dict[int, AttachedDocument] = {}
    for attached in (*_in_rows(page.source), *_in_words(page)):
        found.setdefault(attached.document_id, attached)
    return list(found.values())


def _in_rows(page: Any) -> Iterator[AttachedDocument]:
    for relation in get_all_child_relations(type(page)):
        if issubclass(relation.related_model, DocumentRow):
            for row in getattr(page, relation.get_accessor_name()).all():
                yield AttachedDocument(row.document_id, row.title)


def _in_words(page: Any) -> Iterator[AttachedDocument]:
    """Chooser blocks and links in the page's own stream and rich-text fields."""
    for field in page._meta.get_fields():
        if hasattr(field, "extract_references"):
            for model, pk, *_ in field.extract_references(getattr(page, field.name)):
                if issubclass(model, CentreDocument):
                    yield AttachedDocument(int(pk))
