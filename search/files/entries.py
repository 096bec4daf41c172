"""Entries of the documents that found pages attach: each is found by its own words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from django.db.models import F, Value
from django.db.models.functions import Coalesce

from core.attached_documents import AttachedDocument
from core.enums import SearchKind
from core.media import CentreDocument
from core.privacy import public_documents
from core.search_document import SearchDocument
from core.search_topics import Topic
from search.entries import rank_of, text_of
from search.models import DocumentText, SearchEntry, SearchTopic

_TOLD = (
    "key", "locale", "site_id", "page_id", "document_id", "url", "title", "section_id", "date",
    "year", "archived", "rank",
)  # fmt: skip


@dataclass(frozen=True)
class FoundPage:
    """The unsaved entry of a page, and what the page attaches."""

    entry: SearchEntry
    documents: Sequence[AttachedDocument]


def document_entries(pages: Sequence[FoundPage]) -> list[SearchEntry]:
    """Unsaved entries, still without ``text``, of all public documents; one query, or none."""
    ids = {attached.document_id for page in pages for attached in page.documents}
    if not ids:
        return []
    documents = public_documents(CentreDocument.objects.filter(pk__in=ids)).in_bulk()
    return [
        _entry(page.entry, documents[attached.document_id], attached.title)
        for page in pages
        for attached in page.documents
        if attached.document_id in documents
    ]


def without_unchanged(entries: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Those of the entries of documents that are not stored with the same facts, words and topics.

    Most often a page changes and its files do not: they need not be analysed again.
    """
    if not entries:
        return []
    words = Coalesce("document__search_text__text", Value(""))
    stored = SearchEntry.objects.alias(words=words).filter(
        page_id__in={entry.page_id for entry in entries},
        document_id__isnull=False,
        text__body=F("words"),
    )
    unchanged = set(stored.values_list(*_TOLD))
    topics = _stored_topics({entry.page_id for entry in entries})
    return [
        entry
        for entry in entries
        if _told(entry) not in unchanged
        or entry.fresh_topics != topics.get((entry.key, entry.locale), frozenset())
    ]


def _stored_topics(page_ids: Collection[int]) -> dict[tuple[UUID, str], frozenset[Topic]]:
    """Topics of the stored entries of documents on these pages."""
    rows = SearchTopic.objects.filter(entry__page_id__in=page_ids, entry__document_id__isnull=False)
    found: dict[tuple[UUID, str], frozenset[Topic]] = defaultdict(frozenset)
    told = rows.values_list("entry__key", "entry__locale", "facet", "value")
    for key, locale, facet, value in told:
        found[key, locale] |= {Topic(facet, value)}
    return found


def give_texts(entries: Iterable[SearchEntry]) -> None:
    """Give entries of documents their analysed ``text``, as far as the files have been read."""
    entries = list(entries)
    ids = {entry.document_id for entry in entries}
    rows = DocumentText.objects.filter(document_id__in=ids) if ids else ()
    texts = {row.document_id: row.text for row in rows}
    for entry in entries:
        text = texts.get(entry.document_id or 0, "")
        entry.text = text_of(_words(entry.title, entry, text), entry)


def _entry(page: SearchEntry, document: CentreDocument, title: str) -> SearchEntry:
    name = title or str(document.title)
    entry = SearchEntry(
        key=uuid5(page.key, f"document:{document.pk}"),
        locale=page.locale,
        site_id=page.site_id,
        page_id=page.page_id,
        document=document,
        kind=SearchKind.DOCUMENT,
        url=document.url,
        title=name,
        section_id=page.section_id,
        date=page.date,
        year=page.year,
        archived=page.archived,
        rank=rank_of(_words(name, page)),
    )
    entry.fresh_topics = page.fresh_topics
    return entry


def _words(title: str, entry: SearchEntry, text: str = "") -> SearchDocument:
    return SearchDocument(
        kind=SearchKind.DOCUMENT, title=title, body=[text], archived=entry.archived
    )


def _told(entry: SearchEntry) -> tuple[Any, ...]:
    return tuple(getattr(entry, name) for name in _TOLD)
