"""Which documents have yet to be read: a question to the database, so no crash forgets one."""

from django.db.models import Exists, OuterRef, QuerySet

from core.media import CentreDocument
from search.files.states import FileState
from search.models import DocumentText, SearchEntry


def waiting_documents() -> QuerySet[CentreDocument]:
    """Documents that can be found and whose file is not read, or another one than was read."""
    return _found().exclude(Exists(_texts().filter(file_hash=OuterRef("file_hash"))))


def missing_documents() -> QuerySet[CentreDocument]:
    """Documents that can be found and whose file was not there when it was to be read."""
    return _found().filter(Exists(_texts().filter(state=FileState.MISSING)))


def _found() -> QuerySet[CentreDocument]:
    entries = SearchEntry.objects.filter(document_id=OuterRef("pk"))
    return CentreDocument.objects.filter(Exists(entries))


def _texts() -> QuerySet[DocumentText]:
    return DocumentText.objects.filter(document_id=OuterRef("pk"))
