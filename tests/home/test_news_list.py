"""The list of news: what stands in it, how it is narrowed, what it costs."""

import datetime as dt

import pytest
import time_machine
from django.core.cache import cache

from tests.factories.core import CentreImageFactory, translate
from tests.factories.home import NewsPageFactory

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026):
        yield


def titles(client, url="/aktualnosci/"):
    response = client.get(url)
    assert response.status_code == 200
    return [page.title for page in response.context["page_obj"]]


def test_newest_first(client, news_index):
    NewsPageFactory(parent=news_index, title="Stara", date=dt.date(2026, 1, 1))
    NewsPageFactory(parent=news_index, title="Nowa", date=dt.date(2026, 5, 1))

    assert titles(client) == ["Nowa", "Stara"]


def test_the_last_day_still_counts_and_the_next_does_not(client, news_index):
    NewsPageFactory(parent=news_index, title="Dziś", archive_on=dt.date(2026, 5, 12))
    NewsPageFactory(parent=news_index, title="Wczoraj", archive_on=dt.date(2026, 5, 11))

    assert titles(client) == ["Dziś"]


def test_drafts_and_private_news_do_not_show(client, news_index):
    NewsPageFactory(parent=news_index, title="Szkic", live=False)
    private = NewsPageFactory(parent=news_index, title="Tajne")
    private.view_restrictions.create(restriction_type="login")

    assert titles(client) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?kategoria=award", {"Nagroda"}),
        ("?kategoria=award&kategoria=training", {"Nagroda", "Kurs"}),
        ("?kategoria=xyz", {"Nagroda", "Kurs", "Zasiłek"}),
        ("?kategoria=", {"Nagroda", "Kurs", "Zasiłek"}),
        ("?page=abc", {"Nagroda", "Kurs", "Zasiłek"}),
        ("?page=999999999999999999999", {"Nagroda", "Kurs", "Zasiłek"}),
        ("?page=%00&x[]=1", {"Nagroda", "Kurs", "Zasiłek"}),
    ],
)
def test_categories_narrow_and_garbage_does_not(client, news_index, query, expected):
    NewsPageFactory(parent=news_index, title="Nagroda", category="award")
    NewsPageFactory(parent=news_index, title="Kurs", category="training")
    NewsPageFactory(parent=news_index, title="Zasiłek", category="benefits")

    assert set(titles(client, f"/aktualnosci/{query}")) == expected


def test_a_chosen_category_can_be_dropped(client, news_index):
    chosen = client.get("/aktualnosci/?kategoria=award&kategoria=training&page=2").context["chosen"]

    assert [one.query for one in chosen] == ["?kategoria=training", "?kategoria=award"]


def test_pages_of_twenty_keep_the_filter(client, news_index):
    for day in range(21):
        NewsPageFactory(
            parent=news_index, category="award", date=dt.date(2026, 4, 1) + dt.timedelta(day)
        )

    html = client.get("/aktualnosci/?kategoria=award").content.decode()

    assert len(titles(client, "/aktualnosci/?kategoria=award&page=2")) == 1
    assert "kategoria=award&amp;page=2" in html


def test_a_translated_list_follows_the_facts_of_the_source(client, news_index):
    first = NewsPageFactory(parent=news_index, slug="a", date=dt.date(2026, 1, 1))
    second = NewsPageFactory(parent=news_index, slug="b", date=dt.date(2026, 2, 1))
    third = NewsPageFactory(parent=news_index, slug="c", date=dt.date(2026, 3, 1))
    for page, title in ((first, "First"), (second, "Second"), (third, "Third")):
        translate(page, "en", title=title)
    first.date, first.category = dt.date(2026, 5, 1), "award"
    first.save_revision().publish()
    third.archive_on = dt.date(2026, 4, 1)
    third.save_revision().publish()

    assert titles(client, "/en/aktualnosci/") == ["First", "Second"]
    assert titles(client, "/en/aktualnosci/?kategoria=award") == ["First"]


def test_costs_at_most_25_queries_however_long(client, news_index, django_assert_max_num_queries):
    for number in range(20):
        image = CentreImageFactory(title=f"Obraz {number}")
        NewsPageFactory(parent=news_index, slug=f"w-{number}", listing_image=image)
    client.get("/aktualnosci/")  # makes the renditions
    cache.clear()

    with django_assert_max_num_queries(25):
        client.get("/aktualnosci/")
