"""Brings the entries up to date with the pages, in batches."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from search.engines import get_engine
from search.files.upkeep import read_waiting
from search.files.usage import pages_with
from search.models import SearchEntry
from search.vocabulary import refresh_vocabularies
from search.writing import delete_entries, write_entries

BATCH = 100
Progress = Callable[[int], None]


def refresh_page(page: Page) -> int:
    """Bring one page up to date in all its languages: facts of one show on the others."""
    return refresh([page.translation_key])


def refresh(keys: Iterable[UUID | str]) -> int:
    """Bring the pages of these translation keys up to date; the number of entries written."""
    return _refresh(Page.objects.filter(translation_key__in=set(keys)))


def refresh_documents(document_ids: Collection[int]) -> int:
    """Bring the pages up to date that attach these documents, in all their languages."""
    pages = Page.objects.filter(pk__in=pages_with(document_ids)) if document_ids else ()
    return refresh(page.translation_key for page in pages)


def forget(page_ids: Iterable[int]) -> None:
    """Delete the entries of those of these pages that are no more."""
    entries = SearchEntry.objects.filter(page_id__in=set(page_ids))
    delete_entries(list(_without_page(entries).values_list("pk", flat=True)))


def refresh_below(path: str) -> int:
    """Bring the page at this tree path and all below it up to date."""
    return _refresh(Page.objects.filter(path__startswith=path))


def refresh_all(progress: Progress | None = None) -> int:
    """Bring every page up to date. ``progress`` gets the number of pages read so far."""
    return _refresh_all(progress)


def rebuild(progress: Progress | None = None) -> int:
    """Write all entries again and the engine's index after them; see :func:`rebuild_entries`."""
    written = rebuild_entries(progress)
    get_engine().rebuild()
    return written


def rebuild_entries(progress: Progress | None = None) -> int:
    """Write all entries again; safe to kill and repeat.

    ``progress`` gets the number of pages read so far. Returns the number of entries.
    """
    remove_orphans()
    written = _refresh_all(progress, anew=True)
    read_waiting()
    refresh_vocabularies(at_once=True)
    return written


def remove_orphans() -> None:
    """Delete entries of pages that were deleted while the search was not installed."""
    orphans = _without_page(SearchEntry.objects.all())
    delete_entries(list(orphans.values_list("pk", flat=True)))


def _without_page(entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
    return entries.filter(~Exists(Page.objects.filter(pk=OuterRef("page_id"))))


def _refresh_all(progress: Progress | None, *, anew: bool = False) -> int:
    Site.clear_site_root_paths_cache()
    return _refresh(Page.objects.filter(depth__gt=1), progress, anew=anew)


def _refresh(pages: PageQuerySet, progress: Progress | None = None, *, anew: bool = False) -> int:
    written = read = 0
    for page_ids in batches(ids_of(pages)):
        written += write_entries(page_ids, anew=anew)
        read += len(page_ids)
        if progress:
            progress(read)
    return written


def ids_of(pages: PageQuerySet) -> list[int]:
    """Ids, the oldest first."""
    return list(pages.order_by("pk").values_list("pk", flat=True))


def batches(page_ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many as are read and written at once."""
    for start in range(0, len(page_ids), BATCH):
        yield page_ids[start : start + BATCH]
