"""Life situations, target groups and offices as a resident chooses among them in the search."""

import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction, Site

from core.search_topics import Topic, TopicFacet, labels_of, topics_of
from directory.enums import LifeSituation
from directory.models import OfficePage, ServicePage, ServicePlace
from search.checks import check_topics
from search.models import SearchEntry, SearchTopic
from search.pipeline import rebuild, refresh_page
from search.topics import topic_facets
from tests.factories.core import CentreDocumentFactory, make_centre_site, translate
from tests.factories.directory import (
    OfficePageFactory,
    ServiceIndexPageFactory,
    ServicePageFactory,
    make_directory,
)
from tests.factories.programmes import ProgrammeIndexPageFactory, ProgrammePageFactory
from tests.factories.search import SearchEntryFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]
FACETS = ("situation", "group", "office")


@pytest.fixture
def home() -> Page:
    return make_centre_site().root_page


@pytest.fixture
def service(home: Page) -> ServicePage:
    index = ServiceIndexPageFactory.create(parent=home)
    return ServicePageFactory.create(
        parent=index,
        title="Kasa",
        life_situations=["illness", "housing"],
        target_groups=["seniors"],
    )


def office(home: Page, title: str, **fields: Any) -> Page:
    site = Site.objects.get(root_page=home)
    return OfficePageFactory.create(parent=make_directory(site), title=title, **fields)


def page(client: Client, text: str, extra: str = "", prefix: str = "") -> str:
    response = client.get(f"{prefix}/szukaj/?q={quote(text)}{extra}")
    assert response.status_code == 200
    return response.content.decode()


def hits(html: str) -> set[str]:
    titles = re.findall(r'class="card__title">\s*<a [^>]*>(.*?)</a>', html)
    return {re.sub("<.*?>", "", title) for title in titles}


def offered(html: str, facet: str) -> list[str]:
    return re.findall(rf'name="{facet}" value="([\w-]+)"', html)


def checked(html: str) -> list[str]:
    return re.findall(r'value="([\w-]+)" checked', html)


def stored(page: Page, **narrowed: Any) -> set[str]:
    rows = SearchTopic.objects.filter(entry__page_id=page.pk, **narrowed)
    return {str(row) for row in rows}


def test_a_service_says_situations_groups_and_offices_in_all_languages(
    home: Page, service: ServicePage
) -> None:
    place = office(home, "Kasa")
    ServicePlace.objects.create(service=service, office=place)
    twin = translate(service, "uk", title="Каса")
    refresh_page(service)
    topics = {"situation:housing", "situation:illness", "group:seniors", f"office:{place.pk}"}
    assert stored(service) == stored(twin) == topics


def test_what_an_editor_changes_is_changed(home: Page, service: ServicePage) -> None:
    rebuild()
    service.life_situations = ["debts"]
    service.target_groups = []
    service.save()
    before = SearchEntry.objects.get(page=service).version
    refresh_page(service)
    assert stored(service) == {"situation:debts"}
    assert SearchEntry.objects.get(page=service).version > before
    service.unpublish()
    refresh_page(service)
    assert not SearchTopic.objects.exists()


def test_a_file_has_the_topics_of_its_page(home: Page, service: ServicePage) -> None:
    files = {"title": "", "documents": [CentreDocumentFactory.create().pk]}
    service.body = json.dumps([{"type": "documents", "value": files}])
    service.save()
    rebuild()
    topics = {"situation:housing", "situation:illness", "group:seniors"}
    assert stored(service, entry__document_id__isnull=False) == topics
    service.target_groups = ["carers"]
    service.save()
    assert refresh_page(service) == 2
    assert "group:carers" in stored(service, entry__document_id__isnull=False)
    assert refresh_page(service) == 1


def test_one_choice_of_a_group_finds_services_and_programmes(
    client: Client, home: Page, service: ServicePage
) -> None:
    index = ProgrammeIndexPageFactory.create(parent=home)
    programme = ProgrammePageFactory.create(
        parent=index, title="Kasa dla seniorów", target_groups=("seniors", "debt")
    )
    SearchEntryFactory.create(title="Kasa dla wszystkich")
    for found in (service, programme):
        refresh_page(found)
    html = page(client, "kasa", "&group=seniors")
    assert hits(html) == {"Kasa", "Kasa dla seniorów"}
    assert offered(html, "group") == ["seniors", "debt"]


def test_topics_are_named_counted_chosen_and_taken_away(client: Client, home: Page) -> None:
    SearchEntryFactory.create(title="Kasa A", topics=["situation:illness", "situation:housing"])
    SearchEntryFactory.create(title="Kasa B", topics=["situation:illness"])
    SearchEntryFactory.create(title="Kasa C")
    html = page(client, "kasa")
    assert offered(html, "situation") == ["housing", "illness"]
    assert str(LifeSituation.ILLNESS.label).split()[0] in html
    assert '<span class="facet__count">(2)</span>' in html
    both = page(client, "kasa", "&situation=illness&situation=housing")
    assert hits(both) == {"Kasa A", "Kasa B"}
    assert set(checked(both)) == {"illness", "housing"}
    assert 'href="?q=kasa&amp;situation=housing"' in both
    assert 'href="?q=kasa"' in both


@pytest.mark.parametrize("facet", ["situation", "group"])
def test_what_leaves_nothing_out_is_left_out_until_it_is_chosen(
    client: Client, home: Page, facet: str
) -> None:
    value = {"situation": "illness", "group": "carers"}[facet]
    topics = ["situation:illness", "situation:housing", "group:carers"]
    SearchEntryFactory.create(title="Kasa", topics=topics)
    assert "<fieldset" not in page(client, "kasa")
    assert checked(page(client, "kasa", f"&{facet}={value}")) == [value]
    SearchEntryFactory.create(title="Kasa druga")
    assert value in offered(page(client, "kasa"), facet)


def test_offices_are_named_in_the_language_of_the_reader(client: Client, home: Page) -> None:
    first, second = office(home, "Łąkowa"), office(home, "Zielona")
    translate(first, "uk", title="Установа на Лонковій")
    for language in ("pl", "uk"):
        for place in (first, second):
            topics = [f"office:{place.pk}"]
            SearchEntryFactory.create(title="Kasa", locale=language, topics=topics)
    html = page(client, "kasa")
    assert offered(html, "office") == [str(first.pk), str(second.pk)]
    foreign = page(client, "kasa", f"&office={first.pk}", prefix="/uk")
    assert "Установа на Лонковій" in foreign
    assert "Zielona" in foreign


def test_private_foreign_and_absent_offices_have_no_name_and_do_not_filter(
    client: Client, home: Page
) -> None:
    secret = office(home, "Tajna kasa")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    draft = office(home, "Szkic kasy", live=False)
    foreign = office(make_centre_site("inny.localhost", is_default=False).root_page, "Obca kasa")
    known = office(home, "Jawna")
    for place in (secret, draft, foreign, known):
        SearchEntryFactory.create(title="Kasa", topics=[f"office:{place.pk}"])
    for value in (secret.pk, draft.pk, foreign.pk, 0, 10**8, 10**30, "x"):
        html = page(client, "kasa", f"&office={value}")
        assert html.count('<article class="card"') == 4
        assert offered(html, "office") == [str(known.pk)]
        for title in ("Tajna", "Szkic", "Obca"):
            assert title not in html


@pytest.mark.parametrize(
    "extra",
    [
        "&situation=&group=%00&office=%F0%9F%99%82&office=%C2%B2",
        "&situation=ILLNESS&situation=illness:housing&situation[]=illness",
        "&group=luck&office=-1&office=1.5&office=" + "9" * 40,
        "&topic=situation:illness&topics=situation&total=1",
        pytest.param(
            "".join(f"&office={number}&group=g{number}" for number in range(400)), id="many"
        ),
    ],
)
def test_garbage_chooses_nothing(client: Client, home: Page, extra: str) -> None:
    SearchEntryFactory.create(title="Kasa", topics=["situation:illness"])
    html = page(client, "kasa", extra)
    assert hits(html) == {"Kasa"}
    assert not checked(html)


def test_of_many_offices_those_with_most_matches_are_offered(client: Client, home: Page) -> None:
    places = [office(home, f"Placówka {number:02}") for number in range(23)]
    for place in places:
        SearchEntryFactory.create(title="Kasa", topics=[f"office:{place.pk}"])
    for place in places[3:]:
        SearchEntryFactory.create(title="Kasa", topics=[f"office:{place.pk}"])
    most = [str(place.pk) for place in places[3:]]
    assert offered(page(client, "kasa"), "office") == most
    with_one = page(client, "kasa", f"&office={places[0].pk}")
    assert offered(with_one, "office") == [str(places[0].pk), *most]


def test_what_may_not_be_named_takes_no_place_of_what_may(client: Client, home: Page) -> None:
    secret = [office(home, f"Szkic {number:02}", live=False) for number in range(20)]
    known = office(home, "Jawna")
    SearchEntryFactory.create(title="Kasa", topics=[f"office:{known.pk}"])
    for place in secret * 2:
        SearchEntryFactory.create(title="Kasa", topics=[f"office:{place.pk}"])
    assert offered(page(client, "kasa"), "office") == [str(known.pk)]


def test_offices_are_not_read_again_where_only_those_chosen_are_found(
    client: Client, home: Page
) -> None:
    place = office(home, "Łąkowa")
    SearchEntryFactory.create(title="Kasa", topics=[f"office:{place.pk}"])
    page(client, "kasa", f"&office={place.pk}")
    with CaptureQueriesContext(connection) as captured:
        page(client, "kasa", f"&office={place.pk}")
    table = OfficePage._meta.db_table
    read = [query for query in captured.captured_queries if f'FROM "{table}"' in query["sql"]]
    assert len(read) == 1


def test_the_titles_of_offices_cost_one_query(client: Client, home: Page) -> None:
    places = [office(home, f"Placówka {number}") for number in range(5)]
    SearchEntryFactory.create(title="Basen")
    for place in places:
        SearchEntryFactory.create(title="Kasa", topics=[f"office:{place.pk}", "group:carers"])
    costs = []
    for question in ("basen", "kasa"):
        page(client, question)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            page(client, question)
        costs.append(len(captured))
    assert costs[1] <= costs[0] + 1


def test_a_plugin_that_fails_costs_its_facet_only(
    client: Client, home: Page, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> dict[str, str]:
        raise RuntimeError("away")

    SearchEntryFactory.create(title="Kasa", topics=["mood:good", "group:carers"])
    SearchEntryFactory.create(title="Kasa druga")
    with hooks.register_temporarily(
        "register_search_topics", lambda: [TopicFacet(5, "mood", "Mood", fail)]
    ):
        html = page(client, "kasa", "&mood=good")
    assert hits(html) == {"Kasa", "Kasa druga"}
    assert not offered(html, "mood")
    assert offered(html, "group") == ["carers"]
    assert "away" in caplog.text


def test_a_plugin_may_bring_a_facet_of_its_own(client: Client, home: Page) -> None:
    SearchEntryFactory.create(title="Kasa", topics=["mood:good"])
    SearchEntryFactory.create(title="Kasa druga", topics=["mood:bad"])
    own = TopicFacet(5, "mood", "Mood", lambda _request, values: {"good": "Good"})
    with hooks.register_temporarily("register_search_topics", lambda: [own]):
        html = page(client, "kasa", "&mood=good&mood=bad")
        assert next(iter(topic_facets())) == "mood"
    assert hits(html) == {"Kasa"}
    assert checked(html) == ["good"]
    assert hits(page(client, "kasa", "&mood=good")) == {"Kasa", "Kasa druga"}


def test_a_facet_with_a_name_of_the_search_is_refused() -> None:
    assert check_topics() == []
    bad = TopicFacet(5, "year", "Year", labels_of(LifeSituation))
    with hooks.register_temporarily("register_search_topics", lambda: [bad]):
        (found,) = check_topics()
    assert (found.id, bool(found.hint)) == ("search.E008", True)


@pytest.mark.parametrize("name", ["level2", "Level", "", "x" * 21])
def test_a_facet_whose_name_could_not_stand_in_an_address_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no name of a facet"):
        TopicFacet(5, name, "Level", labels_of(LifeSituation))


def test_the_check_says_which_facet_a_plugin_named_wrongly() -> None:
    def wrong() -> list[TopicFacet]:
        return [TopicFacet(5, "level2", "Level", labels_of(LifeSituation))]

    with hooks.register_temporarily("register_search_topics", wrong):
        (found,) = check_topics()
    assert (found.id, bool(found.hint)) == ("search.E009", True)
    assert "level2" in found.msg


@pytest.mark.parametrize("pair", [("", "x"), ("A", "x"), ("a", ""), ("a", "ż"), ("a", "b:c")])
def test_what_could_not_stand_in_an_address_is_no_topic(pair: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="no topic"):
        Topic(*pair)


def test_values_that_could_be_no_topics_are_left_out() -> None:
    assert topics_of("office", [3, "ż", ""]) == (Topic("office", "3"),)
