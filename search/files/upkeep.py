"""Reads the files that wait, a few at a time, and brings their entries up to date."""

import logging
import time
from collections.abc import Iterator, Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.utils.file import hash_filelike

from core.media import CentreDocument
from search.files.reading import FileText, read_text
from search.files.states import FileState
from search.files.waiting import missing_documents, waiting_documents
from search.models import DocumentText, SearchEntry
from search.writing import write_entries

logger = logging.getLogger(__name__)
BATCH = 10
_FIELDS = ("file_hash", "state", "pages", "text", "read_at")


def read_waiting(patience: float | None = None) -> int:
    """Read every file that waits, each once; the number read.

    After ``patience`` seconds no other batch is begun: what is left still waits.
    """
    return _read_all(waiting_documents(), patience)


def look_again() -> int:
    """Read what waits and what was missing, and forget texts of documents that are no more."""
    documents = CentreDocument.objects.filter(pk=OuterRef("document_id"))
    DocumentText.objects.filter(~Exists(documents)).delete()
    return read_waiting() + _read_all(missing_documents(), None)


def _read_all(documents: QuerySet[CentreDocument], patience: float | None) -> int:
    count, begun = 0, time.monotonic()
    for batch in _batches(documents):
        # Outside any transaction: reading takes seconds, and on SQLite others could not write.
        _take_up([_text_of(document) for document in batch])
        count += len(batch)
        if patience is not None and time.monotonic() - begun > patience:
            break
    return count


def _batches(documents: QuerySet[CentreDocument]) -> Iterator[list[CentreDocument]]:
    last = 0
    while batch := list(documents.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


def _text_of(document: CentreDocument) -> DocumentText:
    """The row that says what is in the file now."""
    try:
        with document.open_file() as file:
            found = read_text(file, document.file_extension)
            file_hash = document.file_hash or _note_hash(document, file)
    except Exception as error:  # storages have errors of their own
        logger.warning("Document %s cannot be opened: %s", document.pk, error)
        found, file_hash = FileText(FileState.MISSING), document.file_hash
    return DocumentText(document=document, file_hash=file_hash, **vars(found))


def _note_hash(document: CentreDocument, file: object) -> str:
    """The hash that a document lacks which was made by a program; an editor's upload has it."""
    found = str(hash_filelike(file))
    rows = CentreDocument.objects.filter(pk=document.pk, file=document.file.name)
    rows.update(file_hash=found)
    return found


@transaction.atomic
def _take_up(texts: Sequence[DocumentText]) -> None:
    """Keep the texts and write the entries that have them, both or neither."""
    DocumentText.objects.bulk_create(
        texts, update_conflicts=True, unique_fields=["document"], update_fields=_FIELDS
    )
    entries = SearchEntry.objects.filter(document_id__in=[text.document_id for text in texts])
    write_entries(list(entries.values_list("page_id", flat=True).distinct()))
