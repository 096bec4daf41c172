"""Services: the page, the list, what machines read."""

import datetime as dt

import pytest
import time_machine
from django.core.exceptions import ValidationError
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from core.centre_settings import CentreSettings
from directory.enums import LifeSituation, TargetGroup
from directory.models import (
    ServiceContact,
    ServiceDocument,
    ServiceOnline,
    ServicePage,
    ServicePlace,
)
from tests.directory.pages import MONDAY_AT_NINE, json_ld, main_of
from tests.factories.core import CentreDocumentFactory, translate
from tests.factories.directory import (
    ServiceIndexPageFactory,
    ServicePageFactory,
    make_open_office,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]


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


def test_a_service_in_depth(client, service, directory):
    office = make_open_office(directory)
    form = CentreDocumentFactory(title="Druk")
    service.conditions = [("item", "mieszkasz we Wrocławiu")]
    service.what_to_bring = [("paper", {"name": "wniosek z pieczątką", "document": form})]
    service.questions = [
        ("question", {"title": "Czy muszę się umówić?", "text": RichText("<p>Nie.</p>")})
    ]
    service.online = [
        ServiceOnline(channel="epuap", address="/MOPS/skrytka", note="profil zaufany")
    ]
    service.contacts = [
        ServiceContact(role="Kierownik", number="71 78 22 346", contact_page=office)
    ]
    service.save_revision().publish()

    page = main_of(client, service.url)
    faq = json_ld(client, service.url, "FAQPage")

    for words in (
        "<li>mieszkasz we Wrocławiu</li>",
        "wniosek z pieczątką",
        form.url,
        "Czy muszę się umówić?",
        "/MOPS/skrytka",
        "profil zaufany",
        'href="tel:+48717822346"',
        f'href="{office.url}"',
    ):
        assert words in page, words
    assert faq["mainEntity"][0]["acceptedAnswer"]["text"] == "Nie."
    assert [found.document_id for found in service.attached_documents()] == [form.pk]


def test_machines_read_for_whom_it_is_and_where_on_line(client, service):
    service.target_groups = ["seniors", "carers"]
    service.online = [ServiceOnline(url="https://empatia.mpips.gov.pl/", channel="empatia")]
    service.save_revision().publish()

    data = json_ld(client, service.url, "GovernmentService")

    assert data["availableChannel"][0]["serviceUrl"] == "https://empatia.mpips.gov.pl/"
    assert len(data["audience"]) == 2


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"channel": "gov"}, "url"),
        ({"channel": "edoreczenia", "address": "AE:PL-1"}, "address"),
        ({"channel": "epuap", "address": "MOPS"}, "address"),
        ({"channel": "other", "url": "empatia"}, "url"),
    ],
)
def test_a_way_on_line_needs_its_address(facts, field):
    with pytest.raises(ValidationError) as refused:
        ServiceOnline(**facts).full_clean(exclude=["service"])
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    "facts",
    [
        {"channel": "edoreczenia", "address": "AE:PL-12345-67890-ABCDE-12"},
        {"channel": "epuap", "address": "/MOPR/skrytka"},
        {"channel": "epuap", "url": "https://epuap.gov.pl/"},
    ],
)
def test_ways_on_line_as_they_are(facts):
    ServiceOnline(**facts).full_clean(exclude=["service"])


@pytest.fixture
def three_services(index, service, directory):
    """Housing at an office, care at the same one, care at none."""
    office = make_open_office(directory, title="Centrum")
    facts = {
        "Czynsz": (["housing"], [], [office]),
        "Opieka": (["old_age", "illness"], ["seniors"], [office]),
        "Rehabilitacja": (["illness"], ["disabled_people"], []),
    }
    service.delete()
    for title, (situations, groups, offices) in facts.items():
        page = ServicePageFactory(
            parent=index, title=title, life_situations=situations, target_groups=groups
        )
        for place in offices:
            ServicePlace.objects.create(service=page, office=place)
    return office


def listed(client, index, query):
    page = main_of(client, f"{index.url}{query}")
    return [title for title in ("Czynsz", "Opieka", "Rehabilitacja") if f">{title}<" in page]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Czynsz", "Opieka", "Rehabilitacja"]),
        ("?situation=illness", ["Opieka", "Rehabilitacja"]),
        ("?situation=illness&situation=housing", ["Czynsz", "Opieka", "Rehabilitacja"]),
        ("?situation=illness&group=seniors", ["Opieka"]),
        ("?situation=housing&group=seniors", []),
        ("?situation=luck&group=%00&office=abc", ["Czynsz", "Opieka", "Rehabilitacja"]),
    ],
)
def test_facets_narrow_the_list_of_services(client, index, three_services, query, found):
    assert listed(client, index, query) == found


def test_services_are_found_by_their_office(client, index, three_services):
    assert listed(client, index, f"?office={three_services.pk}") == ["Czynsz", "Opieka"]


def test_offices_are_named_in_the_language_of_the_reader(client, index, three_services):
    translate(three_services, "en", title="Centre One")
    english = translate(ServicePage.objects.get(title="Czynsz"), "en", title="Rent")

    response = client.get(f"{english.get_parent().url}?office={three_services.pk}")

    offered = {facet.name: facet.choices for facet in response.context["facets"]}
    assert [choice.label for choice in offered["office"]] == ["Centre One"]
    assert [one.label for one in response.context["chosen"]] == ["Centre One"]


def test_an_office_that_is_not_for_everybody_is_no_choice(client, index, three_services):
    PageViewRestriction.objects.create(
        page=three_services, restriction_type=PageViewRestriction.LOGIN
    )

    for query in ("", f"?office={three_services.pk}"):
        page = main_of(client, f"{index.url}{query}")
        assert "Centrum" not in page
        assert page.count('class="card"') == 3


def test_counts_respect_the_other_facets(client, index, three_services):
    response = client.get(f"{index.url}?situation=illness&office={three_services.pk}")

    counts = {
        facet.name: {choice.value: choice.count for choice in facet.choices}
        for facet in response.context["facets"]
    }
    assert counts["situation"] == {"housing": 1, "old_age": 1, "illness": 1}
    assert counts["group"] == {"seniors": 1, "disabled_people": 0}
    assert counts["office"] == {str(three_services.pk): 1}


def test_a_translated_list_narrows_by_the_facts_of_the_polish_pages(client, index, three_services):
    care = ServicePage.objects.get(title="Opieka")
    english = translate(care, "en", title="Care", life_situations=[])
    translate(ServicePage.objects.get(title="Czynsz"), "en", title="Rent")

    page = main_of(client, f"{english.get_parent().url}?situation=old_age")

    assert ">Care<" in page
    assert ">Rent<" not in page


def test_search_knows_the_situation_and_the_group_in_words(service):
    service.life_situations = ["homelessness"]
    service.target_groups = ["seniors"]

    words = " ".join(service.search_document().body)

    assert str(LifeSituation.HOMELESSNESS.label) in words
    assert str(TargetGroup.SENIORS.label) in words


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
