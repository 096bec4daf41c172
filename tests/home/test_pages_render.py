"""Every page type shows itself, in every language it is translated into."""

import datetime as dt

import pytest
import time_machine

from tests.factories.core import CentreDocumentFactory, StandardPageFactory, translate
from tests.factories.home import EventPageFactory, NewsPageFactory, SupportGroupFactory

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
AUTUMN_2014 = dt.datetime(2014, 9, 16, 8, 0, tzinfo=dt.UTC)


def html_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_standard_page_shows_its_body(client, centre_home):
    body = [("rich_text", "<p>Ciasteczka są trzy.</p>")]
    StandardPageFactory(parent=centre_home, slug="o-nas", body=body)

    assert "Ciasteczka są trzy." in html_of(client, "/o-nas/")


@time_machine.travel(MAY_2026)
def test_news_page_shows_date_category_and_files(client, news_index):
    news = NewsPageFactory(parent=news_index, slug="nagroda", category="award")
    news.attachments.create(document=CentreDocumentFactory(title="Lista laureatów"))
    news.save()

    html = html_of(client, "/aktualnosci/nagroda/")

    assert '<time datetime="2014-10-03">3 października 2014</time>' in html
    assert "Lista laureatów" in html
    assert "PDF" in html


@time_machine.travel(MAY_2026)
def test_archived_news_says_so_and_stays_at_its_address(client, news_index):
    NewsPageFactory(parent=news_index, slug="kurs", archive_on=dt.date(2014, 11, 1))

    assert 'class="status status--neutral"' in html_of(client, "/aktualnosci/kurs/")


@time_machine.travel(AUTUMN_2014)
def test_support_group_shows_rhythm_place_and_contacts(client, event_index):
    group = SupportGroupFactory(parent=event_index, slug="grupa", registration="<p>Zadzwoń.</p>")
    group.contacts.create(role="Terapeutka GOPP", number="58 347 89 30")
    group.save()

    html = html_of(client, "/wydarzenia/grupa/")

    for text in (
        "13:30–15:00",
        "15 września 2014 – 17 listopada 2014",
        "22 września 2014",
        "ul. Modrzewskiego 2 A",
        "Terapeutka GOPP",
        "tel:+48583478930",
        "Zadzwoń.",
        "/wydarzenia/grupa/kalendarz.ics",
    ):
        assert text in html


@time_machine.travel(MAY_2026)
def test_past_festival_is_over_and_offers_no_calendar(client, event_index):
    EventPageFactory(parent=event_index, slug="festiwal", ends_on=dt.date(2014, 10, 14))

    html = html_of(client, "/wydarzenia/festiwal/")

    assert "13–14 października 2014" in html
    assert "status--neutral" in html
    assert "kalendarz.ics" not in html.split("<main")[1]


@time_machine.travel(AUTUMN_2014)
@pytest.mark.parametrize(
    ("language", "first_day", "phone"),
    [
        ("uk", "15–29 вересня 2014", "58 347 82 73 до 79"),
        ("en", "15–29 September 2014", "58 347 82 73 to 79"),
    ],
)
def test_translated_event_reads_the_facts_in_its_own_formats(
    client, event_index, language, first_day, phone
):
    group = SupportGroupFactory(parent=event_index, slug="grupa")
    group.contacts.create(role="Dział Pieczy Rodzinnej", number="58 347 82 73 do 79")
    group.save()
    twin = translate(group, language, title="Support group", slug="group")
    group.meetings = 3
    group.start_time = dt.time(14)
    group.save_revision().publish()

    html = html_of(client, twin.url)

    assert f'<html lang="{language}">' in html
    assert first_day in html
    assert "14:00–15:00" in html
    assert '<ul role="list" lang="pl">' in html
    assert phone in html


def test_translated_news_reads_date_and_category_of_its_source(client, news_index):
    news = NewsPageFactory(parent=news_index, slug="nagroda")
    twin = translate(news, "en", title="Gdańsk wins", slug="award")
    news.date = dt.date(2014, 10, 4)
    news.save_revision().publish()

    assert "4 October 2014" in html_of(client, twin.url)
