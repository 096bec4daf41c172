"""Brings the entries up to date with the pages, in batches."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.pages import BasePage
from core.privacy import public_pages
from core.sources import attach_sources
from search.engines import get_engine
from search.entries import entry_of
from search.models import SearchEntry, SearchText

logger = logging.getLogger(__name__)
BATCH = 100
_ENTRY_FIELDS = (
    "site", "page", "kind", "url", "title", "date", "archived", "rank", "updated_at",
)  # fmt: skip
_TEXT_FIELDS = ("summary", "body", "title_terms", "summary_terms", "body_terms", "forms")


def refresh_page(page: Page) -> int:
    """Bring one page up to date in all its languages: facts of one show on the others."""
    return refresh([page.translation_key])


def refresh(keys: Iterable[UUID | str]) -> int:
    """Bring the pages of these translation keys up to date; the number of entries written."""
    return _refresh(Page.objects.filter(translation_key__in=set(keys)))


def refresh_below(path: str) -> int:
    """Bring a page and all below it up to date, with the aliases that mirror them."""
    below = Page.objects.filter(path__startswith=path)
    mirrors = Page.objects.filter(alias_of__path__startswith=path)
    return _refresh(below) + _refresh(mirrors)


def refresh_all(progress: Callable[[int], None] | None = None) -> int:
    """Bring every page up to date. ``progress`` gets the number of pages read so far."""
    Site.clear_site_root_paths_cache()
    return _refresh(Page.objects.filter(depth__gt=1), progress)


def refresh_ageing() -> int:
    """Look again at dated entries whose page has passed into the archive since."""
    dated = SearchEntry.objects.filter(archived=False, date__isnull=False)
    pages = Page.objects.filter(pk__in=dated.values("page_id"))
    return sum(_write(_archived(page_ids)) for page_ids in _batches(_ids(pages)))


def _archived(page_ids: Sequence[int]) -> list[int]:
    pages = Page.objects.filter(pk__in=page_ids).specific()
    return [page.pk for page in pages if getattr(page, "is_archived", False)]


def rebuild(progress: Callable[[int], None] | None = None) -> int:
    """Write all entries again and the engine's index after them; safe to kill and repeat.

    ``progress`` gets the number of pages read so far. Returns the number of entries.
    """
    remove_orphans()
    written = refresh_all(progress)
    get_engine().rebuild()
    return written


def remove_orphans() -> None:
    """Delete entries of pages that were deleted while the search was not installed."""
    pages = Page.objects.filter(pk=OuterRef("page_id"))
    orphans = SearchEntry.objects.filter(~Exists(pages))
    _delete(list(orphans.values_list("pk", flat=True)))


def _refresh(pages: PageQuerySet, progress: Callable[[int], None] | None = None) -> int:
    written = read = 0
    for page_ids in _batches(_ids(pages)):
        written += _write(page_ids)
        read += len(page_ids)
        if progress:
            progress(read)
    return written


def _ids(pages: PageQuerySet) -> list[int]:
    return list(pages.order_by("pk").values_list("pk", flat=True))


def _batches(page_ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(page_ids), BATCH):
        yield page_ids[start : start + BATCH]


@transaction.atomic
def _write(page_ids: Sequence[int]) -> int:
    """Write the entries of those pages that are to be found, delete those of the others."""
    entries, failed = _entries(_public(page_ids))
    kept = {entry.page_id for entry in entries} | failed
    stale = SearchEntry.objects.filter(page_id__in=set(page_ids) - kept)
    _delete(list(stale.values_list("pk", flat=True)))
    _save(entries)
    return len(entries)


def _entries(pages: Iterable[Page]) -> tuple[list[SearchEntry], set[int]]:
    """Entries of the pages, and the ids of pages that could not tell their words.

    One broken page must not hold back all others: it keeps the entry that it has.
    """
    entries: list[SearchEntry] = []
    failed: set[int] = set()
    for page in pages:
        try:
            with transaction.atomic():
                entry = entry_of(page)
        except Exception:
            logger.exception("Page %s cannot be read for the search.", page.pk)
            failed.add(page.pk)
        else:
            entries += [entry] if entry else []
    return entries, failed


def _public(page_ids: Sequence[int]) -> list[Any]:
    """Specific public pages with locale, alias source and facts, in a few queries."""
    rows = public_pages(Page.objects.filter(pk__in=page_ids))
    pages = list(rows.select_related("locale", "alias_of").specific())
    by_type: dict[type, list[Any]] = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for page_type, group in by_type.items():
        if issubclass(page_type, BasePage):
            attach_sources(group)
    return pages


def _save(entries: list[SearchEntry]) -> None:
    texts = [entry.text for entry in entries]
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
    get_engine().index([entry.pk for entry in entries])


def _delete(entry_ids: Sequence[int]) -> None:
    if not entry_ids:
        return
    SearchEntry.objects.filter(pk__in=entry_ids).delete()
    get_engine().remove(entry_ids)
