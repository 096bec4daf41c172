"""Writes and deletes the entries of a batch of pages in one transaction."""

import logging
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import prefetch_related_objects
from wagtail.models import Page

from core.pages import BasePage
from core.privacy import public_pages
from core.sources import attach_sources
from search.entries import entry_of
from search.feeding import announce
from search.files.entries import FoundPage, document_entries, give_texts, without_unchanged
from search.files.later import read_later
from search.models import Deletion, SearchEntry, SearchHead, SearchText, SearchTopic
from search.sections import section_ids

logger = logging.getLogger(__name__)
_ENTRY_FIELDS = (
    "version", "site", "page", "document", "kind", "url", "title", "section_id", "date", "year",
    "day", "archived", "rank", "updated_at",
)  # fmt: skip
_TEXT_FIELDS = (
    "scope", "summary", "body", "title_terms", "title_forms", "summary_terms", "body_terms",
    "forms",
)  # fmt: skip


@transaction.atomic
def write_entries(page_ids: Sequence[int], *, anew: bool = False) -> int:
    """Write the entries of those pages that are to be found, delete those of the others.

    ``page_ids`` may name pages that are no more. Entries of attached documents are left alone
    where nothing changed, unless ``anew``. Returns the number of entries written.
    """
    SearchHead.lock()
    found, failed = _found(_public(page_ids))
    pages, documents = [page.entry for page in found], document_entries(found)
    _delete_others(set(page_ids) - failed, [*pages, *documents])
    changed = documents if anew else without_unchanged(documents)
    give_texts(changed)
    _save([*pages, *changed])
    read_later(documents)
    return len(pages) + len(changed)


def _found(pages: Sequence[Page]) -> tuple[list[FoundPage], set[int]]:
    """Entries and documents of the pages, and the ids of pages that could not tell theirs.

    One broken page must not hold back all others: it keeps the entries that it has.
    """
    found: list[FoundPage] = []
    failed: set[int] = set()
    sections = section_ids(pages)
    for page in pages:
        try:
            entry = entry_of(page, sections.get(page.pk))
            found += [FoundPage(entry, page.attached_documents())] if entry else []
        except DatabaseError:
            raise  # the batch is taken up again as a whole
        except Exception:
            logger.exception("Page %s cannot be read for the search.", page.pk)
            failed.add(page.pk)
    return found, failed


def _delete_others(page_ids: Collection[int], kept: Sequence[SearchEntry]) -> None:
    """Delete what these pages had and have no more."""
    keys = {(entry.page_id, entry.key, entry.locale) for entry in kept}
    stored = SearchEntry.objects.filter(page_id__in=page_ids)
    rows = stored.values_list("pk", "page_id", "key", "locale")
    delete_entries([pk for pk, *key in rows if tuple(key) not in keys])


def _public(page_ids: Sequence[int]) -> list[Any]:
    """Specific public pages with locale, alias source and facts, in a few queries."""
    rows = public_pages(Page.objects.filter(pk__in=page_ids))
    pages = list(rows.specific())
    prefetch_related_objects(pages, "locale", "alias_of")
    by_type: dict[type, list[Any]] = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for page_type, group in by_type.items():
        if issubclass(page_type, BasePage):
            attach_sources(group)
    return pages


def _save(entries: list[SearchEntry]) -> None:
    texts = [entry.text for entry in entries]
    for entry, version in zip(entries, SearchHead.take(len(entries)), strict=True):
        entry.version = version
    SearchEntry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=["key", "locale"],
        update_fields=_ENTRY_FIELDS,
    )
    for text in texts:
        text.entry_id = text.entry.pk
    SearchText.objects.bulk_create(
        texts, update_conflicts=True, unique_fields=["entry"], update_fields=_TEXT_FIELDS
    )
    SearchTopic.keep(entries)
    announce()


@transaction.atomic
def delete_entries(entry_ids: Sequence[int]) -> None:
    """Delete entries by their ids."""
    if not entry_ids:
        return
    SearchHead.lock()
    SearchEntry.objects.filter(pk__in=entry_ids).delete()
    Deletion.note(entry_ids)
    announce()
