"""The rule in SQL says of every page and file what the rule in Python says."""

import pytest
from django.db import connection
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from core.media import CentreDocument
from core.privacy import public_documents, public_pages
from core.privacy_sql import public_document_sql, public_page_sql
from tests.factories.core import CentreDocumentFactory, StandardPageFactory, make_centre_site

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]


def ids(sql: str) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return {row[0] for row in cursor.fetchall()}


def restrict(page: Page) -> Page:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def test_pages() -> None:
    home = make_centre_site().root_page.specific
    other = make_centre_site("inny.localhost", is_default=False).root_page
    public = StandardPageFactory.create(parent=home)
    StandardPageFactory.create(parent=home, live=False)
    hidden = restrict(StandardPageFactory.create(parent=home))
    below = StandardPageFactory.create(parent=hidden)
    below.create_alias(parent=other, update_slug="lustro")
    public.create_alias(parent=other, update_slug="jawne")
    pages = Page.objects.filter(depth__gt=1)
    expected = set(public_pages(pages).values_list("pk", flat=True))
    condition = public_page_sql("p")
    assert ids(f"SELECT p.id FROM wagtailcore_page p WHERE p.depth > 1 AND {condition}") == expected
    assert 0 < len(expected) < pages.count()


def test_documents() -> None:
    root = Collection.get_first_root_node()
    closed = root.add_child(name="Zamknięte")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    for collection in (root, root.add_child(name="Jawne"), closed, closed.add_child(name="Niżej")):
        CentreDocumentFactory.create(collection=collection)
    expected = set(public_documents(CentreDocument.objects.all()).values_list("pk", flat=True))
    condition = public_document_sql("d.id")
    assert ids(f"SELECT d.id FROM core_centredocument d WHERE {condition}") == expected
    assert len(expected) == 2
