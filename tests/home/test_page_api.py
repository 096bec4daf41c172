"""Golden answers of /api/v2/ for each page type of home."""

import datetime as dt

import pytest
import time_machine
from wagtail.rich_text import RichText

from tests.factories.core import CentreDocumentFactory, StandardPageFactory, translate
from tests.factories.home import EventPageFactory, NewsPageFactory, SupportGroupFactory
from tests.golden import assert_golden

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026, tick=False):
        yield


def answer(client, page):
    page.save_revision().publish()
    response = client.get(f"/api/v2/pages/{page.pk}/")
    assert response.status_code == 200
    return response.json()


def test_home_page(client, centre_home):
    page = StandardPageFactory(parent=centre_home, title="Zasiłki", slug="zasilki")
    task = {"title": "Brakuje mi na życie", "text": "Zasiłki i posiłki", "page": page, "url": ""}
    centre_home.slug = "gdansk"
    centre_home.tasks = [("task", task)]

    assert_golden("home_home_page", answer(client, centre_home))


def test_standard_page(client, centre_home):
    body = [
        ("heading", {"text": "Kim jesteśmy", "level": "h2"}),
        ("rich_text", RichText("<p>Jednostka miasta.</p>")),
    ]
    page = StandardPageFactory(parent=centre_home, slug="o-nas", body=body)
    page.verified_on = dt.date(2026, 5, 1)

    assert_golden("home_standard_page", answer(client, page))


def test_news_index_page(client, news_index):
    news_index.introduction = "<p>Co nowego.</p>"

    assert_golden("home_news_index_page", answer(client, news_index))


def test_news_page(client, news_index):
    body = [("rich_text", RichText("<p>86 gmin.</p>"))]
    news = NewsPageFactory(parent=news_index, slug="nagroda", category="award", body=body)
    news.archive_on = dt.date(2014, 12, 31)
    news.attachments.create(document=CentreDocumentFactory(title="Lista laureatów"))

    assert_golden("home_news_page", answer(client, news))


def test_event_index_page(client, event_index):
    assert_golden("home_event_index_page", answer(client, event_index))


def test_event_page(client, centre_home, event_index):
    place = StandardPageFactory(parent=centre_home, title="Centrum Pracy Socjalnej 1", slug="cps-1")
    group = SupportGroupFactory(parent=event_index, slug="grupa", place_page=place)
    group.contacts.create(role="Terapeutka GOPP", number="58 347 89 30")

    assert_golden("home_event_page", answer(client, group))


def test_translations_answer_with_the_facts_of_the_source(client, centre_home, event_index):
    place = StandardPageFactory(parent=centre_home, title="Centrum Pracy Socjalnej 1", slug="cps-1")
    group = SupportGroupFactory(parent=event_index, slug="grupa", place_page=place)
    twin = translate(group, "en", title="Support group", slug="group")
    group.meetings = 12
    group.contacts.create(role="Terapeutka GOPP", number="58 347 89 30")
    group.save_revision().publish()

    data = client.get(f"/api/v2/pages/{twin.pk}/").json()

    assert data["title"] == "Support group"
    assert data["meetings"] == 12
    assert [row["role"] for row in data["contacts"]] == ["Terapeutka GOPP"]


def test_private_places_are_not_betrayed(client, centre_home, event_index):
    place = StandardPageFactory(parent=centre_home, title="Tajne biuro")
    place.view_restrictions.create(restriction_type="login")
    festival = EventPageFactory(parent=event_index, slug="festiwal", place_page=place)

    assert answer(client, festival)["place_page"] is None
    assert "Tajne biuro" not in client.get("/wydarzenia/festiwal/").content.decode()
