"""From the change of a file to what is found, over real commits, the log and the worker's task."""

from typing import Any

import pytest
from wagtail.models import Collection, CollectionViewRestriction, Page

from core.changes.log import number_committed
from core.changes.readers import catch_up
from core.housekeeping.jobs import all_jobs
from core.media import CentreDocument
from search.files.usage import pages_with
from search.models import DocumentText, SearchEntry
from search.reader import EntriesReader
from tests.factories.core import StandardPageFactory, make_centre_site
from tests.search.conftest import MakeDocument
from tests.search.files import samples

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("wagtails_indices")]


@pytest.fixture
def page(make_document: MakeDocument) -> Page:
    home = make_centre_site(title="Ośrodek").root_page
    body = [("documents", {"title": "", "documents": [make_document("Wniosek")]})]
    page: Page = StandardPageFactory.create(parent=home, title="Zasiłki", body=body)
    follow()
    return page


def follow() -> None:
    number_committed()
    catch_up(EntriesReader())


def words() -> list[str]:
    rows = SearchEntry.objects.filter(document__isnull=False).select_related("text")
    return [row.text.body for row in rows]


def test_publishing_makes_a_document_findable(page: Page) -> None:
    assert words() == [samples.WORDS]
    assert DocumentText.objects.count() == 1


def test_another_file(page: Page) -> None:
    document = CentreDocument.objects.get()
    document.file.save("inny.pdf", samples.content(samples.pdf("Nowe zasady")), save=False)
    document._set_document_file_metadata()
    document.save()
    follow()
    assert words() == ["Nowe zasady"]


def test_another_title(page: Page) -> None:
    document = CentreDocument.objects.get()
    document.title = "Wniosek o zasiłek"
    document.save()
    follow()
    assert SearchEntry.objects.get(document=document).title == "Wniosek o zasiłek"


def test_a_collection_becomes_private_and_public_again(page: Page) -> None:
    document = CentreDocument.objects.get()
    private: Collection = Collection.get_first_root_node().add_child(name="Poufne")
    restriction = CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    document.collection = private.add_child(name="Niżej")
    document.save()
    follow()
    assert words() == []
    assert pages_with([document.pk]) == {page.pk}
    restriction.delete()
    follow()
    assert words() == [samples.WORDS]


def test_a_deleted_document(page: Page) -> None:
    CentreDocument.objects.get().delete()
    follow()
    assert words() == []
    assert not DocumentText.objects.exists()


def test_the_search_is_no_use_of_a_document(page: Page) -> None:
    (used,) = CentreDocument.objects.get().get_usage()
    assert used[0].pk == page.pk


def test_housekeeping_reads_what_a_dead_worker_left(page: Page) -> None:
    DocumentText.objects.all().delete()
    jobs: dict[str, Any] = {job.name: job for job in all_jobs()}
    assert jobs["files of the search"].run() == "1 files read"
    assert jobs["files of the search"].run() == "0 files read"
