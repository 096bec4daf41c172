"""Writes and deletes the entries of a batch of pages in one transaction."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import prefetch_related_objects
from wagtail.models import Page

from core.pages import BasePage
from core.privacy import public_pages
from core.sources import attach_sources
from search.entries import entry_of
from search.feeding import announce
from search.models import Deletion, SearchEntry, SearchHead, SearchText
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
def write_entries(page_ids: Sequence[int]) -> int:
    """Write the entries of those pages that are to be found, delete those of the others.

    ``page_ids`` may name pages that are no more.
    """
    SearchHead.lock()
    entries, failed = _entries(_public(page_ids))
    kept = {entry.page_id for entry in entries} | failed
    stale = SearchEntry.objects.filter(page_id__in=set(page_ids) - kept)
    delete_entries(list(stale.values_list("pk", flat=True)))
    _save(entries)
    return len(entries)


def _entries(pages: Sequence[Page]) -> tuple[list[SearchEntry], set[int]]:
    """Entries of the pages, and the ids of pages that could not tell their words.

    One broken page must not hold back all others: it keeps the entry that it has.
    """
    entries: list[SearchEntry] = []
    failed: set[int] = set()
    sections = section_ids(pages)
    for page in pages:
        try:
            entry = entry_of(page, sections.get(page.pk))
        except DatabaseError:
            raise  # the batch is taken up again as a whole
        except Exception:
            logger.exception("Page %s cannot be read for the search.", page.pk)
            failed.add(page.pk)
        else:
            entries += [entry] if entry else []
    return entries, failed


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
