"""The Atom feed of news (RFC 4287)."""

import datetime as dt
from xml.etree import ElementTree

import time_machine

from tests.factories.core import translate
from tests.factories.home import NewsPageFactory

ATOM = "{http://www.w3.org/2005/Atom}"
MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
FEED = "/aktualnosci/atom.xml"


def feed_of(client, url=FEED):
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def texts(element, name):
    return [found.text for found in element.findall(ATOM + name)]


@time_machine.travel(MAY_2026)
def test_has_all_that_the_format_requires(client, news_index):
    NewsPageFactory(parent=news_index, title="Nagroda & gala", slug="nagroda", category="award")

    feed = feed_of(client)

    for element in (feed, feed.find(ATOM + "entry")):
        for name in ("id", "title", "updated"):
            assert len(texts(element, name)) == 1
            assert texts(element, name)[0]
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    own = feed.find(f"{ATOM}link[@rel='self']")
    assert own is not None
    assert own.get("href") == f"http://testserver{FEED}"


@time_machine.travel(MAY_2026)
def test_entries_are_current_news_with_absolute_addresses(client, news_index):
    NewsPageFactory(parent=news_index, title="Nagroda & gala", slug="nagroda")
    NewsPageFactory(parent=news_index, title="Dawna", archive_on=dt.date(2015, 1, 1))

    entries = feed_of(client).findall(ATOM + "entry")

    assert [texts(entry, "title") for entry in entries] == [["Nagroda & gala"]]
    assert entries[0].find(ATOM + "link").get("href") == "http://localhost/aktualnosci/nagroda/"
    assert texts(entries[0], "published") == ["2014-10-03T00:00:00+02:00"]


def test_ids_outlive_a_new_address_and_differ_by_language(client, news_index):
    news = NewsPageFactory(parent=news_index, slug="nagroda")
    translate(news, "en", title="Award", slug="award")
    before = texts(feed_of(client).find(ATOM + "entry"), "id")
    news.slug = "laur"
    news.save()

    assert texts(feed_of(client).find(ATOM + "entry"), "id") == before
    english = feed_of(client, "/en/aktualnosci/atom.xml")
    assert texts(english.find(ATOM + "entry"), "id") != before
    assert texts(english.find(ATOM + "entry"), "title") == ["Award"]


def test_an_empty_feed_is_valid_and_stable(client, news_index):
    news_index.save_revision().publish()
    with time_machine.travel(MAY_2026):
        first = client.get(FEED).content
    assert client.get(FEED).content == first
    assert texts(feed_of(client), "updated")[0]


def test_pages_name_the_feed(client, news_index):
    NewsPageFactory(parent=news_index, slug="nagroda")

    for url in ("/", "/aktualnosci/"):
        assert f'href="{FEED}"' in client.get(url).content.decode()
