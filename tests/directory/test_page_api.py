"""What other sites read of the directory over /api/v2/."""

import datetime as dt

import pytest
import time_machine

from core.enums import PhonePurpose
from directory.enums import HoursPurpose
from directory.models import ServiceDocument, ServicePlace
from tests.directory.pages import MONDAY_AT_NINE
from tests.factories.core import CentreDocumentFactory, DistrictFactory, translate
from tests.factories.directory import (
    AreaFactory,
    ExceptionFactory,
    PhoneFactory,
    PostFactory,
    RuleFactory,
    ScheduleFactory,
    ServedAreaFactory,
    ServiceIndexPageFactory,
    ServicePageFactory,
    StreetFactory,
    make_open_office,
)
from tests.golden import assert_golden

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


def answer(client, page):
    response = client.get(f"/api/v2/pages/{page.pk}/")
    assert response.status_code == 200
    return response.json()


@pytest.fixture
def office(directory):
    office = make_open_office(
        directory,
        title="Centrum Pracy Socjalnej 1",
        slug="cps",
        how_to_get_in="Wejście od podwórza.",
        email="cps@example.org",
        lift="yes",
        first_published_at=MONDAY_AT_NINE,
    )
    PhoneFactory(office=office, purpose=PhonePurpose.HELPLINE, number="71 78 22 322", sort_order=1)
    ScheduleFactory(
        office=office, purpose=HoursPurpose.CASH_DESK, hours="10:00-14:00", sort_order=1
    )
    RuleFactory(office=office)
    ExceptionFactory(office=office)
    PostFactory(office=office, role="Zastępca Dyrektora ds. Rozwoju")
    district = DistrictFactory(site=directory.get_site(), name="Rejon 1")
    AreaFactory(office=office, district=district)
    street = StreetFactory(site=directory.get_site(), name="Henryka Sienkiewicza", ulic="19732")
    ServedAreaFactory(
        office=office, street=street, first="1", last="19a", side="odd", district=district
    )
    return office


def test_an_office_comes_with_every_row(client, office):
    assert_golden("directory_office_page", answer(client, office))


def test_a_translation_comes_with_the_facts_of_the_polish_page(client, office):
    english = translate(office, "en", title="Social Work Centre 1")
    facts = ("kind", "email", "lift", "addresses", "schedules", "rules", "exceptions", "posts")

    polish, translated = answer(client, office), answer(client, english)

    assert {name: translated[name] for name in facts} == {name: polish[name] for name in facts}
    assert translated["phones"][0]["title"] == "General matters"
    assert translated["phones"][0]["e164"] == polish["phones"][0]["e164"]


def test_nothing_in_the_answer_depends_on_the_hour(client, office):
    monday = answer(client, office)
    with time_machine.travel(dt.datetime(2026, 11, 29, 3, tzinfo=dt.UTC), tick=False):
        assert answer(client, office) == monday


def test_a_service_comes_with_its_words_places_and_documents(client, centre_home, office):
    services = ServiceIndexPageFactory(parent=centre_home, slug="sprawy")
    service = ServicePageFactory(
        parent=services,
        slug="dodatek",
        first_published_at=MONDAY_AT_NINE,
        who_can_apply="<p>Najemca.</p>",
        what_to_bring=[("item", "rachunki")],
        steps=[("step", "Złóż wniosek.")],
        cost="bezpłatnie",
        deadline="do miesiąca",
    )
    ServicePlace.objects.create(service=service, office=office, note="stanowisko 4")
    ServiceDocument.objects.create(
        service=service, document=CentreDocumentFactory(), title="Wniosek"
    )

    assert_golden("directory_service_page", answer(client, service))
    assert_golden("directory_service_index_page", answer(client, services))


def test_the_directory_itself(client, directory):
    directory.introduction = "<p>Wybierz placówkę.</p>"
    directory.slug = "placowki"
    directory.save()

    assert_golden("directory_directory_index_page", answer(client, directory))


def test_streets_cost_no_query_each(client, directory, office, django_assert_max_num_queries):
    site = directory.get_site()
    for order in range(30):
        street = StreetFactory(site=site)
        ServedAreaFactory(office=office, street=street, sort_order=order)

    with django_assert_max_num_queries(45):
        answer(client, office)
