"""Attached documents are found by their own words, where everybody may read them."""

import datetime as dt
from typing import Any
from uuid import uuid5

import pytest
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from core.enums import SearchKind
from core.media import CentreDocument
from home.models import NewsPage
from search.files.facts import document_facts
from search.files.states import FileState
from search.files.upkeep import look_again, read_waiting
from search.files.waiting import waiting_documents
from search.models import DocumentText, SearchEntry
from search.pipeline import rebuild, refresh_page
from search.results import Hit
from search.writing import write_entries
from tests.factories.core import StandardPageFactory, translate
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.search.conftest import MakeDocument
from tests.search.files import samples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]


@pytest.fixture
def news(home: Page) -> NewsPage:
    return NewsPageFactory.create(
        parent=NewsIndexPageFactory.create(parent=home), date=dt.date(2014, 10, 3), archive_on=None
    )


def attach(page: Any, *documents: Any, title: str = "") -> None:
    for document in documents:
        page.attachments.create(document=document, title=title)
    page.save()


def entries() -> dict[str, SearchEntry]:
    rows = SearchEntry.objects.filter(document__isnull=False).select_related("text")
    return {row.title: row for row in rows}


def test_an_attached_document_has_an_entry_of_its_own(
    news: NewsPage, make_document: MakeDocument
) -> None:
    document = make_document()
    attach(news, document, title="Regulamin konkursu")
    rebuild()
    page = SearchEntry.objects.get(page=news, document=None)
    entry = entries()["Regulamin konkursu"]
    assert entry.key == uuid5(news.translation_key, f"document:{document.pk}")
    assert (entry.kind, entry.locale, entry.page_id) == (SearchKind.DOCUMENT, "pl", news.pk)
    assert (entry.url, entry.site_id) == (document.url, page.site_id)
    assert (entry.date, entry.day, entry.section_id) == (page.date, None, page.section_id)
    assert entry.rank < page.rank
    assert entry.text.body == samples.WORDS
    assert "opiekun" in entry.text.body_terms
    assert entry.text.title_terms.startswith("regulamin")
    assert samples.WORDS not in page.text.body


def test_blocks_and_links_attach_too(home: Page, make_document: MakeDocument) -> None:
    listed, linked = make_document("Wniosek"), make_document("Ulotka")
    StandardPageFactory.create(
        parent=home,
        body=[
            ("documents", {"title": "", "documents": [listed]}),
            ("rich_text", f'<p><a linktype="document" id="{linked.pk}">tutaj</a></p>'),
        ],
    )
    rebuild()
    assert set(entries()) == {"Wniosek", "Ulotka"}


def test_nothing_is_read_while_entries_are_written(
    news: NewsPage, make_document: MakeDocument
) -> None:
    document = make_document()
    attach(news, document)
    refresh_page(news)
    assert entries()["Regulamin"].text.body == ""
    assert list(waiting_documents()) == [document]
    assert read_waiting() == 1
    assert entries()["Regulamin"].text.body == samples.WORDS
    assert read_waiting() == 0


def test_what_is_not_public_is_never_found(news: NewsPage, make_document: MakeDocument) -> None:
    private: Collection = Collection.get_first_root_node().add_child(name="Poufne")
    CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    attach(news, make_document("Jawne"), make_document("Tajne", collection=private))
    rebuild()
    assert set(entries()) == {"Jawne"}
    assert not DocumentText.objects.filter(document__title="Tajne").exists()
    PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
    refresh_page(news)
    assert entries() == {}


def test_excluded_pages_and_drafts_keep_their_documents_to_themselves(
    news: NewsPage, make_document: MakeDocument
) -> None:
    attach(news, make_document())
    rebuild()
    news.search_excluded = True
    news.save()
    refresh_page(news)
    assert entries() == {}


def test_a_document_that_is_taken_off_the_page_is_forgotten(
    news: NewsPage, make_document: MakeDocument
) -> None:
    attach(news, make_document("Stary"), make_document("Nowy"))
    rebuild()
    news.attachments.all()[0].delete()
    news = NewsPage.objects.get(pk=news.pk)
    refresh_page(news)
    assert set(entries()) == {"Nowy"}


def test_translations_have_entries_with_the_same_key(
    news: NewsPage, make_document: MakeDocument
) -> None:
    attach(news, make_document())
    translate(news, "uk", title="Новина")
    rebuild()
    rows = SearchEntry.objects.filter(document__isnull=False)
    assert {row.locale for row in rows} == {"pl", "uk"}
    assert len({row.key for row in rows}) == 1
    assert {row.text.body for row in rows} == {samples.WORDS}


def test_documents_of_archived_news_stand_lowest(
    news: NewsPage, make_document: MakeDocument
) -> None:
    attach(news, make_document())
    rebuild()
    before = entries()["Regulamin"].rank
    news.archive_on = dt.date(2014, 12, 1)
    news.save()
    refresh_page(news)
    entry = entries()["Regulamin"]
    assert entry.archived
    assert entry.rank < before


def test_unchanged_documents_are_not_written_again(
    news: NewsPage, make_document: MakeDocument
) -> None:
    attach(news, make_document("Jeden"), make_document("Dwa"))
    rebuild()
    before = {title: entry.version for title, entry in entries().items()}
    first = news.attachments.all()[0]
    first.title = "Pierwszy"
    first.save()
    assert refresh_page(NewsPage.objects.get(pk=news.pk)) == 2
    after = {title: entry.version for title, entry in entries().items()}
    assert after["Dwa"] == before["Dwa"]
    assert after["Pierwszy"] > before["Jeden"]
    assert write_entries([news.pk], anew=True) == 3


def test_only_another_file_is_read_again(news: NewsPage, make_document: MakeDocument) -> None:
    attach(news, make_document())
    rebuild()
    document = CentreDocument.objects.get()
    read_at = DocumentText.objects.get().read_at
    document.title = "Regulamin 2026"
    document.save()
    rebuild()
    assert DocumentText.objects.get().read_at == read_at
    assert set(entries()) == {"Regulamin 2026"}
    document.file.save("nowy.pdf", samples.content(samples.pdf("Zupełnie inne słowa")))
    document._set_document_file_metadata()
    document.save()
    refresh_page(news)
    assert read_waiting() == 1
    assert entries()["Regulamin 2026"].text.body == "Zupełnie inne słowa"
    assert entries()["Regulamin 2026"].url == document.url


@pytest.mark.parametrize(
    ("content", "name", "state"),
    [
        (samples.scan(), "skan.pdf", FileState.EMPTY),
        (samples.protected_pdf(), "haslo.pdf", FileState.ENCRYPTED),
        (b"%PDF-1.7 nic", "zepsuty.pdf", FileState.BROKEN),
        (b"PK\x03\x04", "paczka.zip", FileState.UNSUPPORTED),
    ],
)
def test_a_file_that_cannot_be_read_is_found_by_its_title(
    news: NewsPage, make_document: MakeDocument, content: bytes, name: str, state: FileState
) -> None:
    attach(news, make_document("Skan umowy", content=content, name=name))
    rebuild()
    assert DocumentText.objects.get().file_state is state
    entry = entries()["Skan umowy"]
    assert (entry.text.body, entry.text.title_terms) == ("", "skan umowa umowy")
    assert not waiting_documents().exists()


def test_a_missing_file_is_looked_for_again_by_the_sweep(
    news: NewsPage, make_document: MakeDocument
) -> None:
    document = make_document()
    attach(news, document)
    storage, name = document.file.storage, document.file.name
    storage.delete(name)
    rebuild()
    assert DocumentText.objects.get().file_state is FileState.MISSING
    assert not waiting_documents().exists()
    storage.save(name, samples.content(samples.pdf()))
    DocumentText.objects.create(document_id=987_654, state=FileState.READ)
    assert look_again() == 1
    assert DocumentText.objects.get().file_state is FileState.READ
    assert entries()["Regulamin"].text.body == samples.WORDS


def test_patience_leaves_the_rest_waiting(
    news: NewsPage, make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.files.upkeep.BATCH", 1)
    attach(news, make_document("Jeden"), make_document("Dwa"))
    refresh_page(news)
    assert read_waiting(patience=0) == 1
    assert waiting_documents().count() == 1


def test_facts_of_the_shown_documents_take_one_query(
    news: NewsPage, make_document: MakeDocument, django_assert_num_queries: Any
) -> None:
    documents = [make_document(f"Plik {n}") for n in range(3)]
    attach(news, *documents)
    rebuild()
    hits = [
        Hit(e.key, e.page_id, e.document_id, e.kind, e.url, e.title, "", "", None, False, 1.0)
        for e in SearchEntry.objects.all()
    ]
    with django_assert_num_queries(1):
        facts = document_facts(hits)
        shown = facts[news.pk, documents[0].pk]
        assert (shown.document.type_label, shown.page_title) == ("PDF", news.title)
    assert shown.page_url == SearchEntry.objects.get(page=news, document=None).url
    assert len(facts) == 3
    with django_assert_num_queries(0):
        assert document_facts([]) == {}


def test_a_page_with_documents_costs_one_query_more(
    home: Page, make_document: MakeDocument, django_assert_max_num_queries: Any
) -> None:
    document = make_document()
    for _ in range(20):
        StandardPageFactory.create(
            parent=home, body=[("documents", {"title": "", "documents": [document]})]
        )
    rebuild()
    with django_assert_max_num_queries(58):
        rebuild()
