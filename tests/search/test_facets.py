"""Kinds, sections and years as a resident chooses among them."""

import datetime as dt
import re
from urllib.parse import quote

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from core.enums import SearchKind
from tests.factories.core import StandardPageFactory, make_centre_site
from tests.factories.home import NewsIndexPageFactory
from tests.factories.search import SearchEntryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Page:
    return make_centre_site().root_page


def page(client: Client, text: str, extra: str = "") -> str:
    response = client.get(f"/szukaj/?q={quote(text)}{extra}")
    assert response.status_code == 200
    return response.content.decode()


def hits(html: str) -> list[str]:
    titles = re.findall(r'class="card__title">\s*<a [^>]*>(.*?)</a>', html)
    return [re.sub("<.*?>", "", title) for title in titles]


def offered(html: str, facet: str) -> list[str]:
    return re.findall(rf'name="{facet}" value="(\w+)"', html)


def checked(html: str) -> list[str]:
    return re.findall(r'value="(\w+)" checked', html)


def section(home: Page, title: str) -> Page:
    return StandardPageFactory.create(parent=home, title=title)


def test_sections_are_named_counted_and_chosen(client: Client, home: Page) -> None:
    services, news = section(home, "Sprawy"), section(home, "Aktualności")
    SearchEntryFactory.create(title="Kasa", section_id=services.pk)
    SearchEntryFactory.create(title="Kasa zamknięta", section_id=news.pk)
    html = page(client, "kasa")
    assert offered(html, "section") == [str(services.pk), str(news.pk)]
    assert "Sprawy" in html
    only = page(client, "kasa", f"&section={services.pk}")
    assert hits(only) == ["Kasa"]
    assert set(checked(only)) == {str(services.pk)}


def test_a_search_inside_a_section_stays_there_until_told_otherwise(
    client: Client, home: Page
) -> None:
    news = NewsIndexPageFactory.create(parent=home, title="Aktualności")
    switch = f'name="section" value="{news.pk}" checked> <span>'
    form = client.get(news.url).content.decode().split('id="news-search"')[1].split("</form>")[0]
    assert switch in form
    SearchEntryFactory.create(title="Kasa", section_id=news.pk)
    assert switch in page(client, "kasa", f"&section={news.pk}")
    assert switch not in page(client, "kasa")


def test_private_foreign_and_absent_sections_have_no_name_and_do_not_filter(
    client: Client, home: Page
) -> None:
    secret = section(home, "Tajny dział")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    draft = StandardPageFactory.create(parent=home, title="Szkic działu", live=False)
    other = make_centre_site("inny.localhost", is_default=False).root_page
    foreign = section(other, "Obcy dział")
    for number, place in enumerate((secret, draft, foreign)):
        SearchEntryFactory.create(title=f"Kasa {number}", section_id=place.pk)
    for pk in (secret.pk, draft.pk, foreign.pk, 0, 10**8):
        html = page(client, "kasa", f"&section={pk}")
        assert len(hits(html)) == 3
        assert not offered(html, "section")
        for title in ("Tajny", "Szkic", "Obcy"):
            assert f"{title} dzia" not in html


def test_years_stand_newest_first_and_several_may_be_chosen(client: Client, home: Page) -> None:
    for year in (2013, 2026, 2020):
        SearchEntryFactory.create(title=f"Kasa {year}", date=dt.date(year, 5, 1))
    assert offered(page(client, "kasa"), "year") == ["2026", "2020", "2013"]
    both = page(client, "kasa", "&year=2013&year=2020")
    assert set(hits(both)) == {"Kasa 2013", "Kasa 2020"}
    assert 'href="?q=kasa&amp;year=2020"' in both


def test_a_facet_with_one_value_is_left_out_until_it_is_chosen(client: Client, home: Page) -> None:
    SearchEntryFactory.create(title="Kasa", kind=SearchKind.OFFICE, date=dt.date(2020, 1, 1))
    html = page(client, "kasa")
    assert "<fieldset" not in html
    assert offered(page(client, "kasa", "&kind=office"), "kind") == ["office"]


def test_each_choice_and_all_of_them_can_be_taken_away(client: Client, home: Page) -> None:
    SearchEntryFactory.create(title="Kasa", kind=SearchKind.OFFICE, date=dt.date(2020, 1, 1))
    SearchEntryFactory.create(title="Kasa dziś", kind=SearchKind.NEWS, date=dt.date(2021, 1, 1))
    html = page(client, "kasa", "&kind=office&year=2020&page=1")
    assert 'href="?q=kasa&amp;year=2020"' in html
    assert 'href="?q=kasa&amp;kind=office"' in html
    assert 'href="?q=kasa"' in html


@pytest.mark.parametrize("extra", ["&kind=office&year=2021", "&year=1999"])
def test_choices_that_leave_nothing_say_so(client: Client, home: Page, extra: str) -> None:
    SearchEntryFactory.create(title="Kasa", kind=SearchKind.OFFICE, date=dt.date(2020, 1, 1))
    SearchEntryFactory.create(title="Kasa dziś", kind=SearchKind.NEWS, date=dt.date(2021, 1, 1))
    html = page(client, "kasa", extra)
    assert hits(html) == []
    assert "tag--remove" in html
    assert 'href="?q=kasa"' in html


@pytest.mark.parametrize(
    "extra",
    [
        "&year=0&year=-1&year=20%3020&year=x&year=99999999999999999999",
        "&section=x&section=-1&section=1.5&section=%00&section[]=3",
        "&kind=KIND&kind[]=office&kind=%F0%9F%99%82",
        "".join(f"&section={number}&year={number}" for number in range(3000, 3400)),
    ],
)
def test_garbage_chooses_nothing(client: Client, home: Page, extra: str) -> None:
    SearchEntryFactory.create(title="Kasa")
    html = page(client, "kasa", extra)
    assert hits(html) == ["Kasa"]
    assert not checked(html)
