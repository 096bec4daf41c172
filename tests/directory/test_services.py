"""Services: the page, the list, what machines read."""

import datetime as dt

import pytest
import time_machine

from core.centre_settings import CentreSettings
from directory.models import ServiceDocument, ServicePlace
from tests.directory.pages import MONDAY_AT_NINE, json_ld, main_of
from tests.factories.core import CentreDocumentFactory, translate
from tests.factories.directory import (
    ServiceIndexPageFactory,
    ServicePageFactory,
    make_open_office,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


@pytest.fixture
def index(centre_home):
    return ServiceIndexPageFactory(parent=centre_home, introduction="<p>Opowiedz o sprawie.</p>")


@pytest.fixture
def service(index):
    return ServicePageFactory(
        parent=index,
        who_can_apply="<p>Najemca lub właściciel.</p>",
        what_to_bring=[("item", "rachunki za mieszkanie")],
        steps=[("step", "Weź wniosek."), ("step", "Złóż komplet.")],
        cost="bezpłatnie",
        deadline="do miesiąca",
        legal_basis="<p>Ustawa z 21 czerwca 2001 r.</p>",
    )


def test_a_service_says_all_that_one_needs(client, service, directory):
    office = make_open_office(directory)
    ServicePlace.objects.create(service=service, office=office, note="stanowisko 4")
    ServiceDocument.objects.create(
        service=service, document=CentreDocumentFactory(), title="Wniosek"
    )

    page = main_of(client, service.url)

    for words in (
        "Najemca lub właściciel",
        "rachunki za mieszkanie",
        "Weź wniosek.",
        "bezpłatnie",
        "do miesiąca",
        "Ustawa z 21 czerwca 2001 r.",
        "stanowisko 4",
        "ul. Strzegomska 6",
        "Wniosek",
        "PDF",
        "15:00",
    ):
        assert words in page, words
    assert f'href="{office.url}"' in page


def test_an_unpublished_office_is_not_named(client, service, directory):
    office = make_open_office(directory, title="Tajna placówka", live=False)
    ServicePlace.objects.create(service=service, office=office)

    assert "Tajna placówka" not in main_of(client, service.url)


def test_a_translation_leads_to_the_office_in_its_language(client, service, directory):
    office = make_open_office(directory)
    ServicePlace.objects.create(service=service, office=office)
    translate(office, "en", title="Centre One")
    english = translate(service, "en", title="Housing benefit")

    assert ">Centre One<" in main_of(client, english.url)


def test_the_list_keeps_the_order_of_the_editors(client, index, service):
    ServicePageFactory(parent=index, title="Becikowe")

    page = main_of(client, index.url)

    assert page.index("Dodatek mieszkaniowy") < page.index("Becikowe")
    assert "Opowiedz o sprawie." in page


def test_machines_read_who_gives_it_and_where(client, service, directory):
    office = make_open_office(directory)
    ServicePlace.objects.create(service=service, office=office)

    data = json_ld(client, service.url, "GovernmentService")

    (channel,) = data["availableChannel"]
    assert channel["serviceLocation"]["address"]["streetAddress"] == "ul. Strzegomska 6"
    assert data["provider"]["name"]


def test_search_knows_cost_and_documents(service):
    ServiceDocument.objects.create(
        service=service, document=CentreDocumentFactory(), title="Wniosek o dodatek"
    )

    words = " ".join(service.search_document().body)

    assert "Wniosek o dodatek" in words
    assert "rachunki za mieszkanie" in words


def test_the_list_costs_the_same_for_few_and_for_many(
    client, index, service, django_assert_max_num_queries
):
    CentreSettings.for_site(index.get_site())
    for number in range(20):
        ServicePageFactory(parent=index, title=f"Sprawa {number}")

    with django_assert_max_num_queries(25):
        client.get(index.url)


def test_a_service_without_facts_shows_no_empty_box(client, index):
    bare = ServicePageFactory(parent=index, first_published_at=dt.datetime.now(dt.UTC))

    assert 'class="facts"' not in main_of(client, bare.url)
