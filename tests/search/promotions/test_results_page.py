"""Synonyms and promoted results on the page that residents see."""

import pytest
from django.test import Client

from search.models import QueryCount
from tests.factories.core import StandardPageFactory
from tests.factories.rules import make_promotion, make_synonym
from tests.factories.search import SearchEntryFactory

pytestmark = pytest.mark.django_db


def shown(client: Client, text: str, **more: object) -> str:
    return client.get("/szukaj/", {"q": text} | more).content.decode()


def test_a_synonym_finds_on_the_page(client: Client) -> None:
    SearchEntryFactory.create(title="Jednorazowa zapomoga porodowa")
    SearchEntryFactory.create(title="Zapomoga losowa")
    make_synonym("becikowe", "zapomoga porodowa")
    html = shown(client, "becikowego")
    assert html.count('<article class="card"') == 1
    assert "<mark>zapomoga</mark> <mark>porodowa</mark>" in html


def test_a_promoted_page_stands_first_and_once(client: Client, centre_site) -> None:
    page = StandardPageFactory(parent=centre_site.root_page, title="Opłaty", slug="oplaty")
    make_promotion("kasa", page=page, title="Kasa <czynna>")
    SearchEntryFactory.create(title="Kasa", site=centre_site)
    SearchEntryFactory.create(
        title="Kasa i opłaty", site=centre_site, page=page, key=page.translation_key
    )
    html = shown(client, "kasy")
    assert html.count("/oplaty/") == 1
    assert "Kasa &lt;czynna&gt;" in html
    assert html.count('<article class="card"') == 2
    assert "/oplaty/" not in shown(client, "kasy", kind="page").split("results-count")[0]


def test_a_promoted_page_helps_where_nothing_is_found(client: Client, centre_site) -> None:
    make_promotion("laptop", url="https://www.gov.pl/laptop", title="Laptop dla ucznia")
    html = shown(client, "laptopa")
    assert '<a href="https://www.gov.pl/laptop" data-hit>Laptop dla ucznia</a>' in html


def test_a_question_that_only_a_promoted_page_answers_has_its_answer(
    client: Client, centre_site
) -> None:
    make_promotion("laptop", url="https://www.gov.pl/laptop", title="Laptop dla ucznia")
    client.get("/szukaj/", {"q": "laptop"}, headers={"User-Agent": "Mozilla/5.0 Firefox/130.0"})
    assert list(QueryCount.objects.values_list("results", "empty")) == [(1, 0)]
