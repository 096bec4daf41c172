"""The front page: tasks, news, events, and what other plugins put there."""

import datetime as dt
import json
import re

import pytest
import time_machine
from django.core.cache import cache
from wagtail import hooks

from core.centre_settings import CentreSettings
from core.centre_words import CentreWords
from core.sections import HomeSection
from tests.factories.core import (
    CentreImageFactory,
    StandardPageFactory,
    locale_of,
    make_alert,
    translate,
)
from tests.factories.home import EventPageFactory, NewsPageFactory

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)


def html_of(client, url="/"):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def json_ld(html):
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    return {thing["@type"]: thing for thing in map(json.loads, scripts)}


def with_tasks(home, *tasks):
    empty = {"text": "", "page": None, "url": ""}
    home.tasks = [("task", empty | task) for task in tasks]
    home.save_revision().publish()
    return home


def test_opens_with_what_the_centre_does(client, centre_home):
    html = html_of(client)

    assert html.count("<h1") == 1
    assert "Pomagamy mieszkańcom" in html


def test_tasks_link_to_pages_and_to_other_sites(client, centre_home):
    page = StandardPageFactory(parent=centre_home, slug="zasilki")
    with_tasks(
        centre_home,
        {"title": "Brakuje mi na życie", "page": page},
        {"title": "Becikowe", "url": "https://www.gov.pl/becikowe"},
    )

    html = html_of(client)

    assert '<a href="/zasilki/">Brakuje mi na życie</a>' in html
    assert '<a href="https://www.gov.pl/becikowe">Becikowe</a>' in html


def test_tasks_of_a_translation_lead_to_translated_pages(client, centre_home):
    page = StandardPageFactory(parent=centre_home, slug="zasilki")
    with_tasks(centre_home, {"title": "Brakuje mi na życie", "page": page})
    translate(centre_home, "en", title="Centre", slug="centre")
    translate(page, "en", title="Benefits", slug="benefits")

    assert 'href="/en/benefits/"' in html_of(client, "/en/").split("<main")[1]


def test_a_task_whose_page_is_gone_stays_as_words(client, centre_home):
    page = StandardPageFactory(parent=centre_home, slug="zasilki", live=False)
    with_tasks(centre_home, {"title": "Brakuje mi na życie", "page": page})

    html = html_of(client)

    assert "Brakuje mi na życie" in html
    assert "/zasilki/" not in html


@time_machine.travel(MAY_2026)
def test_shows_the_three_newest_news_and_the_feed(client, news_index):
    for day in range(1, 6):
        NewsPageFactory(parent=news_index, title=f"Wieść {day}", date=dt.date(2026, 5, day))

    html = html_of(client)

    assert [n for n in range(1, 6) if f"Wieść {n}" in html] == [3, 4, 5]
    assert 'type="application/atom+xml" title="Aktualności"' in html or "atom.xml" in html


@time_machine.travel(MAY_2026)
def test_shows_coming_events_only(client, event_index):
    EventPageFactory(parent=event_index, title="Był festiwal")
    EventPageFactory(parent=event_index, title="Dzień otwarty", starts_on=dt.date(2026, 5, 20))

    html = html_of(client)

    assert "Dzień otwarty" in html
    assert "Był festiwal" not in html


def test_empty_sections_are_left_out(client, news_index, event_index):
    html = html_of(client)

    assert 'id="tasks"' not in html
    assert 'id="home-news"' not in html
    assert 'id="home-events"' not in html


def test_plugins_add_sections_in_order(client, centre_home):
    def programmes(request, page):
        return [HomeSection(5, "home/sections/tasks.html", {"tasks": []})]

    with hooks.register_temporarily("home_sections", programmes):
        sections = centre_home.sections(client.get("/").wsgi_request)

    assert sections[0].order == 5


def test_says_what_the_centre_is_to_search_engines(client, centre_site, centre_home):
    CentreSettings.objects.create(
        site=centre_site, nip="583-00-11-969", street="ul. Konopnickiej", building_number="4",
        postal_code="80-240", city="Gdańsk", email="mopr@example.pl",
    )  # fmt: skip
    CentreWords.objects.create(
        site=centre_site, name="Miejski Ośrodek Pomocy Rodzinie", short_name="MOPR",
        locale=locale_of("pl"),
    )  # fmt: skip

    things = json_ld(html_of(client))

    organisation = things["GovernmentOrganization"]
    assert organisation["name"] == "Miejski Ośrodek Pomocy Rodzinie"
    assert organisation["address"]["addressLocality"] == "Gdańsk"
    assert things["WebSite"]["publisher"] == {"@id": organisation["@id"]}
    action = things["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"].endswith("/szukaj/?q={search_term_string}")


def test_a_translation_without_sections_still_answers(client, centre_home):
    translate(centre_home, "uk", title="Центр", slug="tsentr")

    assert '<html lang="uk">' in html_of(client, "/uk/")


@pytest.mark.parametrize("query", ["?page=abc", "?page=-1&%00=1", "?q=%ff", "?kategoria=xyz"])
def test_garbage_in_the_query_string_changes_nothing(client, centre_home, query):
    assert client.get(f"/{query}").status_code == 200


@time_machine.travel(MAY_2026)
def test_costs_at_most_forty_queries(
    client, centre_site, centre_home, news_index, event_index, django_assert_max_num_queries
):
    image = CentreImageFactory()
    pages = [StandardPageFactory(parent=centre_home, slug=f"s-{n}") for n in range(8)]
    with_tasks(centre_home, *({"title": f"Sprawa {p.slug}", "page": p} for p in pages))
    for day in range(1, 11):
        date = dt.date(2026, 5, day)
        NewsPageFactory(parent=news_index, date=date, listing_image=image)
        EventPageFactory(parent=event_index, starts_on=date + dt.timedelta(days=30))
        make_alert(centre_site, starts_at=dt.datetime(2026, 5, day, tzinfo=dt.UTC))
    client.get("/")  # makes the renditions
    cache.clear()
    with django_assert_max_num_queries(40):
        client.get("/")
