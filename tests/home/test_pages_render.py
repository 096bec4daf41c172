"""Every page type shows itself, in every language it is translated into."""

import datetime as dt

import pytest
import time_machine

from tests.factories.core import StandardPageFactory
from tests.factories.home import (
    EventIndexPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    SupportGroupFactory,
)

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def news_index(centre_home):
    return NewsIndexPageFactory(parent=centre_home)


@pytest.fixture
def event_index(centre_home):
    return EventIndexPageFactory(parent=centre_home)


def test_home_page_shows_its_lead_once_as_heading_and_sentence(client, centre_home):
    html = client.get("/").content.decode()

    assert (
        html.count("<h1>MOPR\N{NO-BREAK SPACE}Gdańsk</h1>") + html.count("<h1>MOPR Gdańsk</h1>")
        == 1
    )
    assert "Pomagamy mieszkańcom" in html


def test_standard_page_shows_its_body(client, centre_home):
    page = StandardPageFactory(
        parent=centre_home, slug="o-nas", body=[("rich_text", "<p>Ciasteczka są trzy.</p>")]
    )

    response = client.get("/o-nas/")

    assert response.status_code == 200
    assert "Ciasteczka są trzy." in response.content.decode()
    assert page.title in response.content.decode()


@time_machine.travel(MAY_2026)
def test_news_page_shows_date_and_category(client, news_index):
    NewsPageFactory(parent=news_index, slug="nagroda", category="award")

    html = client.get("/aktualnosci/nagroda/").content.decode()

    assert '<time datetime="2014-10-03">3 października 2014</time>' in html


@time_machine.travel(MAY_2026)
def test_support_group_shows_its_rhythm(client, event_index):
    SupportGroupFactory(parent=event_index, slug="grupa")

    html = client.get("/wydarzenia/grupa/").content.decode()

    assert "13:30–15:00" in html
    assert "15 września 2014 – 17 listopada 2014" in html
