"""Editors see which of their files are not found, why, and what to do."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.models import StandardPage
from search.pipeline import rebuild
from tests.core.conftest import CentreUnderTest, make_centre
from tests.factories.core import StandardPageFactory
from tests.search.conftest import MakeDocument
from tests.search.files import samples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]
Centres = tuple[CentreUnderTest, CentreUnderTest]


@pytest.fixture
def centres(make_document: MakeDocument) -> Centres:
    """Each with a page that offers a scan and a sound file."""
    both = make_centre("nasz"), make_centre("ich")
    for centre in both:
        name = centre.site.site_name
        documents = [
            make_document(f"Skan {name}", content=samples.scan(), collection=centre.collection),
            make_document(f"Wzór {name}", collection=centre.collection),
        ]
        body = [("documents", {"title": "", "documents": documents})]
        StandardPageFactory.create(parent=centre.root, title=f"Pliki {name}", body=body)
    rebuild()
    return both


def report(client: Client, **query: str) -> Any:
    return client.get(reverse("search_unread_files"), query)


def test_an_editor_sees_the_own_files_with_state_remedy_and_pages(
    client: Client, centres: Centres
) -> None:
    client.force_login(centres[0].editor)
    response = report(client)
    text = response.content.decode()
    assert [row.document.title for row in response.context["object_list"]] == ["Skan nasz"]
    for words in ("Skan nasz", "Pliki nasz", str(row_state(response).label)):
        assert words in text
    page = StandardPage.objects.get(title="Pliki nasz")
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in text
    assert "Skan ich" not in text
    assert "Pliki ich" not in text


def row_state(response: Any) -> Any:
    return response.context["object_list"][0].file_state


def test_a_file_used_by_another_centre_does_not_tell_of_its_pages(
    client: Client, centres: Centres, make_document: MakeDocument
) -> None:
    ours, theirs = centres
    shared = make_document("Wspólny", content=samples.scan(), collection=ours.collection)
    body = [("documents", {"title": "", "documents": [shared]})]
    StandardPageFactory.create(parent=theirs.root, title="Cudza strona", body=body)
    rebuild()
    client.force_login(ours.editor)
    text = report(client).content.decode()
    assert "Wspólny" in text
    assert "Cudza strona" not in text


def test_without_rights_on_documents_it_is_closed(
    client: Client, centres: Centres, django_user_model: Any
) -> None:
    client.force_login(django_user_model.objects.create_user(username="nikt"))
    assert report(client).status_code == 302


def test_filtering_exporting_and_the_menu(client: Client, centres: Centres) -> None:
    client.force_login(centres[0].publisher)
    assert len(report(client, state="empty").context["object_list"]) == 1
    assert not report(client, state="broken").context["object_list"]
    rows = b"".join(report(client, export="csv").streaming_content).decode()
    assert "Skan nasz" in rows
    assert (
        reverse("search_unread_files") in client.get(reverse("wagtailadmin_home")).content.decode()
    )


def test_the_number_of_queries_does_not_grow(
    client: Client,
    centres: Centres,
    make_document: MakeDocument,
    django_assert_max_num_queries: Any,
) -> None:
    ours, _ = centres
    documents = [
        make_document(f"Skan {n}", content=samples.scan(), collection=ours.collection)
        for n in range(6)
    ]
    body = [("documents", {"title": "", "documents": documents})]
    StandardPageFactory.create(parent=ours.root, title="Wiele", body=body)
    rebuild()
    client.force_login(ours.editor)
    report(client)
    with django_assert_max_num_queries(30):
        assert len(report(client).context["object_list"]) == 7
