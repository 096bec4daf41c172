"""What a hit says of itself, and what the page says of words spelt otherwise."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from wagtail.models import Page

from core.enums import SearchKind
from search.engines import get_engine
from search.queries import SearchQuery
from search.results import SearchResults
from search.spelling import literally
from search.vocabulary import Correction, refresh_vocabularies
from tests.factories.core import StandardPageFactory
from tests.factories.rules import make_promotion, make_synonym
from tests.factories.search import SearchEntryFactory
from tests.search.conftest import MakeDocument

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]
SIMPLER = "Wyszukiwarka działa teraz w prostszy sposób; kolejność wyników może być inna."


def page(client: Client, text: str, extra: str = "") -> str:
    response = client.get(f"/szukaj/?q={quote(text)}{extra}")
    assert response.status_code == 200
    return response.content.decode()


def meta(html: str) -> str:
    """The words under the title of the first hit, without markup."""
    found = re.search(r'class="card__meta">(.*?)</p>', html, re.S)
    return " ".join(re.sub("<.*?>", " ", found[1]).split()) if found else ""


def section(home: Page, title: str) -> Page:
    return StandardPageFactory.create(parent=home, title=title)


def test_a_hit_names_its_section(client: Client, home: Page) -> None:
    about = section(home, "O ośrodku")
    SearchEntryFactory.create(title="Kasa", section_id=about.pk)
    assert "ośrodku" in meta(page(client, "kasa"))


def test_a_section_does_not_name_itself_nor_repeat_its_kind(client: Client, home: Page) -> None:
    about = section(home, "Kasa ośrodka")
    SearchEntryFactory.create(title="Kasa ośrodka", section_id=about.pk, page=about)
    assert "ośrodka" not in meta(page(client, "kasa"))
    same = section(home, str(SearchKind.NEWS.label))
    SearchEntryFactory.create(title="Remont", section_id=same.pk, kind=SearchKind.NEWS)
    assert meta(page(client, "remont")).count(same.title) == 1


def test_a_hit_in_a_file_tells_its_type_its_size_and_its_page(
    client: Client, home: Page, make_document: MakeDocument
) -> None:
    stand = section(home, "Przetargi")
    SearchEntryFactory.create(title="Przetargi", page=stand, url="/przetargi/")
    document = make_document("Regulamin")
    SearchEntryFactory.create(
        title="Regulamin",
        page=stand,
        document=document,
        kind=SearchKind.DOCUMENT,
        url=document.url,
        body="Wniosek składa się w kasie.",
    )
    html = page(client, "kasa")
    assert f'href="{document.url}"' in html
    assert "PDF, 6 KB" in meta(html)
    assert re.search(r'<a href="/przetargi/"[^>]*>Przetargi</a>', html)
    assert "<mark>kasie</mark>" in html


def test_words_of_synonyms_are_marked(client: Client, home: Page) -> None:
    make_synonym("becikowe", "jednorazowa zapomoga")
    SearchEntryFactory.create(title="Zapomoga", body="Wniosek o jednorazową zapomogę.")
    html = page(client, "becikowe")
    assert "<mark>zapomogę</mark>" in html


class TestSpelling:
    """Slips that the search mends, or offers to mend."""

    @pytest.fixture(autouse=True)
    def entries(self, home: Page) -> None:
        SearchEntryFactory.create(title="Zasiłek stały", body="Kto dostanie zasiłek? " * 3)
        SearchEntryFactory.create(title="Kasa", body="Tu wypłacamy zasiłek w kasie. " * 3)
        refresh_vocabularies()

    def test_a_mended_word_is_told_marked_and_can_be_taken_back(self, client: Client) -> None:
        html = page(client, "zasiłlek")
        assert re.search(r"<strong>.zasiłek.</strong>", html)
        assert "<mark>Zasiłek</mark>" in html
        literal = "?q=" + quote('"zasiłlek"')
        assert f'href="{literal}"' in html
        alone = client.get(f"/szukaj/{literal}").content.decode()
        assert "card__title" not in alone

    def test_a_better_spelling_is_offered(self, client: Client) -> None:
        html = page(client, '"zasiłlek"')
        offered = re.findall(r'href="([^"]+)"><strong>(.*?)</strong>', html)
        assert offered
        for url, words in offered:
            assert "zasiłek" in words
            assert "card__title" in client.get(f"/szukaj/{url}").content.decode()

    def test_it_is_offered_below_a_promoted_page_too(self, client: Client) -> None:
        make_promotion("zasiłlek", url="https://www.gov.pl/", title="Poradnik")
        html = page(client, '"zasiłlek"')
        assert re.search(r"Poradnik.*Czy chodziło o:.*<strong>&quot;zasiłek", html, re.S)
        assert "Nie znaleziono" not in html


@pytest.mark.parametrize(
    ("text", "typed", "literal"),
    [
        ("zasilke", ["zasilke"], '"zasilke"'),
        ("zasilke na zasilkex", ["zasilke"], '"zasilke" na zasilkex'),
        ('"zasilke" kassa', ["kassa"], '"zasilke" "kassa"'),
        ("a.b+ c", ["a.b+"], '"a.b+" c'),
        (r"\1 kassa", ["kassa"], r'\1 "kassa"'),
    ],
)
def test_words_meant_literally(text: str, typed: list[str], literal: str) -> None:
    assert literally(text, [Correction(word, "x") for word in typed]) == literal


def answered(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    """Let the engine say something else of its answers."""
    engine = get_engine()
    ask = engine.search

    def search(query: SearchQuery) -> SearchResults:
        return replace(ask(query), **changes)

    monkeypatch.setattr(engine, "search", search)


@pytest.mark.parametrize("text", ["kasa", "basen", "laptop"])
def test_a_simpler_search_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    SearchEntryFactory.create(title="Kasa")
    make_promotion("laptop", url="https://www.gov.pl/laptop", title="Laptop dla ucznia")
    assert SIMPLER not in page(client, text)
    answered(monkeypatch, degraded=True)
    assert page(client, text).count(SIMPLER) == 1
