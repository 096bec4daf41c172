"""The archive: news past their last day and notices that have ended, by year and month."""

import datetime as dt
from urllib.parse import urlsplit

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.cache import cache

from tests.factories.core import make_alert, translate
from tests.factories.home import NewsPageFactory

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
ARCHIVE = "/aktualnosci/archiwum/"


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026):
        yield


@pytest.fixture
def old_items(centre_site, news_index):
    NewsPageFactory(
        parent=news_index, title="Nagroda", slug="nagroda",
        date=dt.date(2014, 10, 3), archive_on=dt.date(2014, 12, 31),
    )  # fmt: skip
    NewsPageFactory(parent=news_index, title="Bieżąca", date=dt.date(2026, 5, 1))
    make_alert(
        centre_site,
        title="Korespondencję doręczają gońcy",
        starts_at=dt.datetime(2013, 7, 2, 22, 30, tzinfo=dt.UTC),
        ends_at=dt.datetime(2013, 12, 31, tzinfo=dt.UTC),
    )
    make_alert(centre_site, title="Trwa", starts_at=dt.datetime(2026, 5, 1, tzinfo=dt.UTC))


def titles(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return [entry.title for entry in response.context["entries"]]


def test_holds_what_is_over_and_nothing_else(client, old_items):
    assert titles(client, ARCHIVE) == ["Nagroda", "Korespondencję doręczają gońcy"]


def test_year_and_month_are_those_of_poland(client, old_items):
    assert titles(client, f"{ARCHIVE}2013/") == ["Korespondencję doręczają gońcy"]
    assert titles(client, f"{ARCHIVE}2013/7/") == ["Korespondencję doręczają gońcy"]
    assert titles(client, f"{ARCHIVE}2014/10/") == ["Nagroda"]


def test_shows_notice_and_news_with_dates_and_the_way_through_the_years(client, old_items):
    html = client.get(ARCHIVE).content.decode()

    assert '<time datetime="2013-07-03">' in html
    assert '<a href="/aktualnosci/nagroda/">' in html
    assert f'<a href="{ARCHIVE}2014/10/">październik 2014</a>' in html


@pytest.mark.parametrize(
    "path", ["2012/", "0/", "99999999999999999999/", "2014/13/", "2014/0/", "2014/9/", "abc/"]
)
def test_years_and_months_that_hold_nothing_do_not_exist(client, old_items, path):
    assert client.get(ARCHIVE + path).status_code == 404


def test_an_empty_archive_is_a_page(client, news_index):
    assert titles(client, ARCHIVE) == []


def test_garbage_page_numbers_give_the_first_page(client, old_items):
    assert len(titles(client, f"{ARCHIVE}?page=abc")) == 2


def test_a_translated_archive_has_its_news_and_polish_notices(client, old_items, news_index):
    news = news_index.get_children().get(slug="nagroda")
    translate(news, "en", title="Award")

    html = client.get("/en/aktualnosci/archiwum/")

    assert html.status_code == 200
    assert [entry.title for entry in html.context["entries"]] == [
        "Award",
        "Korespondencję doręczają gońcy",
    ]
    assert 'class="card" lang="pl"' in html.content.decode()


def test_many_entries_cost_no_more_queries(
    client, centre_site, news_index, django_assert_max_num_queries
):
    for day in range(1, 29):
        NewsPageFactory(
            parent=news_index, date=dt.date(2014, 2, day), archive_on=dt.date(2014, 3, 1)
        )
        make_alert(
            centre_site,
            starts_at=dt.datetime(2014, 2, day, tzinfo=dt.UTC),
            ends_at=dt.datetime(2014, 2, day, 1, tzinfo=dt.UTC),
        )

    client.get(ARCHIVE)  # fills what a process keeps in memory
    cache.clear()
    with django_assert_max_num_queries(25):
        client.get(ARCHIVE)


@pytest.mark.parametrize("path", ["", "2014/", "2014/10/"])
def test_each_part_is_a_place_of_its_own_for_search_engines(client, old_items, path):
    html = client.get(f"{ARCHIVE}{path}").content.decode()

    canonical = html.split('<link rel="canonical" href="')[1].split('"')[0]
    assert canonical.endswith(f"{ARCHIVE}{path}")


def test_other_languages_lead_to_their_whole_archive(client, old_items, news_index):
    translate(news_index, "en", title="News", slug="news")

    soup = BeautifulSoup(client.get(f"{ARCHIVE}2014/").content, "html.parser")

    assert soup.select_one("nav a[hreflang=en]")["href"].endswith("/en/news/archiwum/")
    assert client.get("/en/news/archiwum/").status_code == 200


def test_only_the_same_place_is_told_to_search_engines_as_a_translation(
    client, old_items, news_index
):
    translate(news_index, "en", title="News", slug="news")

    def alternates(path):
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        links = soup.select("head link[hreflang]")
        return {link["hreflang"]: urlsplit(link["href"]).path for link in links}

    assert alternates(ARCHIVE)["en"] == "/en/news/archiwum/"
    assert alternates(f"{ARCHIVE}2014/") == {
        "pl": f"{ARCHIVE}2014/",
        "x-default": f"{ARCHIVE}2014/",
    }


def test_where_news_have_no_translation_the_switch_leads_home(client, old_items, centre_home):
    home = translate(centre_home, "en")

    soup = BeautifulSoup(client.get(f"{ARCHIVE}2014/").content, "html.parser")

    assert urlsplit(soup.select_one("nav a[hreflang=en]")["href"]).path == home.url
