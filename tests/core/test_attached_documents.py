"""A page tells which documents it attaches, wherever an editor put them."""

from typing import Any

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from core.attached_documents import AttachedDocument
from core.media import CentreDocument
from core.privacy import public_documents
from tests.factories.core import CentreDocumentFactory, StandardPageFactory, translate
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]


def test_rows_blocks_and_links_each_document_once(centre_home: Any) -> None:
    index = NewsIndexPageFactory.create(parent=centre_home)
    rules, form, leaflet = CentreDocumentFactory.create_batch(3)
    link = f'<p><a linktype="document" id="{leaflet.pk}">ulotka</a></p>'
    page = NewsPageFactory.create(
        parent=index,
        body=[
            ("documents", {"title": "", "documents": [form, rules]}),
            ("rich_text", link),
            ("accordion", {"items": [{"title": "Jak?", "text": link}]}),
        ],
    )
    page.attachments.create(document=rules, title="Regulamin konkursu")
    assert page.attached_documents() == [
        AttachedDocument(rules.pk, "Regulamin konkursu"),
        AttachedDocument(form.pk),
        AttachedDocument(leaflet.pk),
    ]


def test_translations_have_the_rows_of_their_source_and_words_of_their_own(
    centre_home: Any,
) -> None:
    index = NewsIndexPageFactory.create(parent=centre_home)
    rules, form = CentreDocumentFactory.create_batch(2)
    news = NewsPageFactory.create(parent=index)
    news.attachments.create(document=rules)
    news.save()
    twin = translate(news, "uk", body=[("documents", {"title": "", "documents": [form]})])
    assert twin.attached_documents() == [AttachedDocument(rules.pk), AttachedDocument(form.pk)]


def test_pages_without_documents_cost_no_query(
    centre_home: Any, django_assert_num_queries: Any
) -> None:
    page = StandardPageFactory.create(parent=centre_home, body=[("rich_text", "<p>Kasa</p>")])
    page.attached_documents()  # a process asks once what languages are called
    with django_assert_num_queries(0):
        assert page.attached_documents() == []


def test_files_of_restricted_collections_are_not_public(db: None) -> None:
    root = Collection.get_first_root_node()
    private, beside = root.add_child(name="Poufne"), root.add_child(name="Jawne")
    below = private.add_child(name="Bardzo poufne")
    CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    for collection in (root, private, beside, below):
        CentreDocumentFactory.create(collection=collection)
    shown = public_documents(CentreDocument.objects.order_by("pk"))
    assert [document.collection for document in shown] == [root, beside]
