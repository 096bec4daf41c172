""" "Recruiting now" on the home page."""

import datetime as dt

import pytest
import time_machine

from programmes.home_sections import recruiting_now
from tests.factories.core import make_centre_site, translate
from tests.factories.programmes import ProgrammeIndexPageFactory, ProgrammePageFactory
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026):
        yield


def window(opens: int, closes: int | None, **rest) -> list[dict]:
    day = MAY_2026.date()
    end = None if closes is None else day + dt.timedelta(days=closes)
    return [{"opens_on": day + dt.timedelta(days=opens), "closes_on": end, **rest}]


def shown(home) -> list[str]:
    return [page.title for section in recruiting_now(home) for page in section.context["pages"]]


def test_open_programmes_come_before_announced_ones(index, centre_home):
    ProgrammePageFactory(parent=index, title="Zapowiedziany", recruitment_windows=window(5, 20))
    ProgrammePageFactory(parent=index, title="Długo otwarty", recruitment_windows=window(-5, None))
    ProgrammePageFactory(parent=index, title="Krótko otwarty", recruitment_windows=window(-5, 2))
    ProgrammePageFactory(parent=index, title="Zamknięty", recruitment_windows=window(-9, -2))

    assert shown(centre_home) == ["Krótko otwarty", "Długo otwarty", "Zapowiedziany"]


def test_an_ended_programme_does_not_recruit(index, centre_home):
    ProgrammePageFactory(
        parent=index, ends_on=dt.date(2026, 5, 11), recruitment_windows=window(-5, None)
    )

    assert recruiting_now(centre_home) == []


def test_other_sites_and_languages_are_left_out(index, centre_home):
    page = ProgrammePageFactory(parent=index, title="U nas", recruitment_windows=window(-5, 5))
    twin = translate(page, "uk", title="У нас")
    other = make_centre_site("slupsk.localhost", is_default=False).root_page.specific
    section = ProgrammeIndexPageFactory(parent=other, slug="ich-programy")
    ProgrammePageFactory(parent=section, title="U nich", recruitment_windows=window(-5, 5))

    assert shown(centre_home) == ["U nas"]
    assert shown(centre_home.get_translation(twin.locale)) == ["У нас"]
    assert shown(other) == ["U nich"]


def test_the_home_page_shows_it(client, index):
    ProgrammePageFactory(parent=index, title="Krąg opiekunów", recruitment_windows=window(-5, 5))

    html = client.get("/").content.decode()

    assert 'id="recruiting-now"' in html
    assert 'href="/programy/"' in html


def test_queries_do_not_grow_with_the_programmes(index, centre_home, django_assert_max_num_queries):
    for _ in range(12):
        ProgrammePageFactory(parent=index, recruitment_windows=window(-5, 5))

    with django_assert_max_num_queries(4):
        assert len(shown(centre_home)) == 5
