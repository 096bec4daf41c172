"""Suggestions as JSON, as our search fields and browsers ask for them."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from wagtail.models import Page, Site

from core.enums import SearchKind
from tests.contract.search_engine import HOSTILE
from tests.factories.core import StandardPageFactory, make_centre_site, translate
from tests.factories.search import SearchEntryFactory

pytestmark = pytest.mark.django_db

PATHS = ("/szukaj/suggest", "/search/suggest", "/szukaj/suggest/browsers")


def ask(client: Client, text: str, path: str = "/szukaj/suggest", **headers: str) -> Any:
    response = client.get(f"{path}?q={quote(text, errors='ignore')}", headers=headers)
    assert response.status_code == 200
    return json.loads(response.content)


def titles(answer: Any) -> list[str]:
    return [suggestion["title"] for suggestion in answer["suggestions"]]


def test_a_suggestion_has_title_address_and_kind_in_words(client: Client) -> None:
    SearchEntryFactory.create(title="Zasiłek stały", url="/zasilek/", kind=SearchKind.SERVICE)
    answer = ask(client, "zasi")
    assert answer["suggestions"] == [
        {
            "title": "Zasiłek stały",
            "url": "/zasilek/",
            "kind": "service",
            "label": str(SearchKind.SERVICE.label),
        }
    ]
    assert "1" in answer["message"]
    assert answer["degraded"] is False


def test_the_address_says_the_language(client: Client) -> None:
    SearchEntryFactory.create(title="Kasa")
    SearchEntryFactory.create(title="Каса", locale="uk")
    assert titles(ask(client, "kas", "/search/suggest")) == ["Kasa"]
    assert titles(ask(client, "kas", "/uk/search/suggest")) == []
    assert titles(ask(client, "кас", "/uk/szukaj/suggest")) == ["Каса"]


def test_each_site_suggests_its_own_pages(client: Client) -> None:
    other = make_centre_site("inny.localhost", is_default=False)
    SearchEntryFactory.create(title="Kasa tutaj")
    SearchEntryFactory.create(title="Kasa tam", site=other)
    assert titles(ask(client, "kasa", host="inny.localhost")) == ["Kasa tam"]
    assert titles(ask(client, "kasa")) == ["Kasa tutaj"]


def test_what_is_no_more_public_is_not_suggested(client: Client) -> None:
    home = make_centre_site().root_page
    page = StandardPageFactory.create(parent=home, title="Kasa")
    SearchEntryFactory.create(title="Kasa", page=page)
    Page.objects.filter(pk=page.pk).update(live=False)
    assert titles(ask(client, "kas")) == []


def test_browsers_get_their_own_format(client: Client) -> None:
    SearchEntryFactory.create(title="Kasa", url="/kasa/", kind=SearchKind.OFFICE)
    response = client.get("/szukaj/suggest/browsers?q=kas")
    assert response["Content-Type"] == "application/x-suggestions+json"
    label = str(SearchKind.OFFICE.label)
    assert response.json() == ["kas", ["Kasa"], [label], ["http://testserver/kasa/"]]


@pytest.mark.parametrize("path", PATHS)
def test_nobody_keeps_or_lists_what_was_typed(client: Client, path: str) -> None:
    response = client.get(f"{path}?q=kasa")
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", PATHS)
def test_only_reading_is_allowed(client: Client, path: str) -> None:
    assert client.head(path).status_code == 200
    assert client.post(path, {"q": "kasa"}).status_code == 405


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("path", PATHS)
def test_any_text_gives_an_answer(client: Client, path: str, text: str) -> None:
    SearchEntryFactory.create(title="Kasa")
    ask(client, text, path)


@pytest.mark.parametrize("query", ["q=%00%ff%fe", "q=%ED%A0%80kasa", "q[]=1", "", "q=k&q=", "%"])
@pytest.mark.parametrize("path", PATHS)
def test_a_broken_query_string_gives_an_answer(client: Client, path: str, query: str) -> None:
    assert client.get(f"{path}?{query}").status_code == 200


def test_a_suggestion_takes_two_queries(client: Client, django_assert_num_queries: Any) -> None:
    home = make_centre_site().root_page
    translate(home, "uk")
    SearchEntryFactory.create_batch(12, title="Kasa")
    with django_assert_num_queries(2):  # the site and its suggestions
        assert len(titles(ask(client, "kas"))) == 8


def test_a_host_without_a_site_has_no_suggestions(client: Client) -> None:
    Site.objects.all().delete()
    assert titles(ask(client, "kas")) == []


def test_suggestions_stay_in_the_section_of_the_form(client: Client) -> None:
    SearchEntryFactory.create(title="Kasa", section_id=7)
    SearchEntryFactory.create(title="Kasa zapomogowa", section_id=8)
    assert titles(client.get("/szukaj/suggest?q=kas&section=8").json()) == ["Kasa zapomogowa"]
    assert len(titles(client.get("/szukaj/suggest?q=kas&section=x").json())) == 2
