"""The page's files as the search sees them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.media import CentreDocument
from core.pages import BasePage
from core.privacy import public_documents
from search.files.states import FileState
from search.models import DocumentText


@dataclass(frozen=True)
class SeenFile:
    """A document under its name on the page; state and remedy in plain words."""

    document: CentreDocument
    title: str
    state: str
    remedy: str = ""


def seen_files(page: Any) -> list[SeenFile]:
    """All documents that the page attaches, in their order; three queries more than it takes."""
    attached = page.attached_documents() if isinstance(page, BasePage) else []
    ids = [one.document_id for one in attached]
    documents: QuerySet[CentreDocument] = CentreDocument.objects.filter(pk__in=ids)
    public = set(public_documents(documents).values_list("pk", flat=True))
    texts = DocumentText.objects.defer("text").in_bulk(ids)
    by_id = documents.in_bulk()
    return [
        _seen(by_id[one.document_id], one.title, one.document_id in public, texts)
        for one in attached
        if one.document_id in by_id
    ]


def _seen(
    document: CentreDocument, title: str, is_public: bool, texts: dict[int, DocumentText]
) -> SeenFile:
    name = title or str(document.title)
    if not is_public:
        return SeenFile(document, name, _("not found: its collection is not open to everybody"))
    text = texts.get(document.pk)
    if text is None or text.file_hash != document.file_hash:
        return SeenFile(document, name, _("not read yet"))
    state = FileState(text.state)
    return SeenFile(document, name, str(state.label), state.remedy)
