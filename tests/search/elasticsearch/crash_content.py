"""What a site of a crash test writes: entries by themselves, or pages whose changes are logged."""

from uuid import uuid4

from django.db import transaction
from wagtail.models import Page

from benchmarks.copied_pages import copy_page
from core.changes.pages import log_pages_changed
from core.changes.readers import catch_up_all
from home.models import StandardPage
from search.feeding import announce
from search.models import SearchEntry, SearchHead, SearchText
from search.writing import delete_entries
from tests.factories.core import StandardPageFactory, make_centre_site

BATCH = 250
PAGE = 1  # no entry of a page that there is


def write_entries(count: str) -> None:
    """Write entries in several transactions, and delete a tenth as many in the last."""
    for start in range(0, int(count), BATCH):
        _write_batch(min(BATCH, int(count) - start))
    ours = SearchEntry.objects.filter(page_id=PAGE).order_by("?")
    delete_entries(list(ours[: int(count) // 10].values_list("pk", flat=True)))


def make_pages(count: str) -> None:
    """Pages of a site, of which the log says nothing that has not been read."""
    home = make_centre_site(title="Ośrodek").root_page.specific
    page = StandardPageFactory.create(parent=home, title="Kasa")
    assert not catch_up_all()
    copy_page(page, int(count))


def rename_pages(count: str) -> None:
    """Give some of them a title that none has had, and say so in the log."""
    with transaction.atomic():
        pages = StandardPage.objects.order_by("?")[: int(count)]
        for page in pages:
            Page.objects.filter(pk=page.pk).update(title=f"Kasa {uuid4()}")
        log_pages_changed(pages)


def _write_batch(count: int) -> None:
    with transaction.atomic():
        SearchHead.lock()
        place = {"page_id": PAGE, "site_id": 1, "locale": "pl", "kind": "page"}
        entries = SearchEntry.objects.bulk_create(
            SearchEntry(version=version, key=uuid4(), title=f"Kasa {version}", url="/", **place)
            for version in SearchHead.take(count)
        )
        words = {"title_terms": "kasa", "forms": "kasa", "title_forms": "kasa"}
        SearchText.objects.bulk_create(
            SearchText(entry=entry, scope=entry.scope, **words) for entry in entries
        )
        announce()
