"""Offices by words: through the search, and where it is not installed."""

import pytest
from wagtail import hooks

from core.enums import SearchKind
from core.finding import find_pages
from search.pipeline import refresh_all
from tests.directory.listing.test_list import titles
from tests.factories.core import translate
from tests.factories.directory import AddressFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def without_search(monkeypatch):
    monkeypatch.setattr(hooks, "get_hooks", lambda name: [])


@pytest.fixture
def searchable(offices):
    """Karty at ul. Łąkowa in every language of the search."""
    AddressFactory(office=offices["Karty"], street="ul. Łąkowa", building_number="7")
    refresh_all()
    return offices


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("karta", ["Karty"]),
        ("na Łąkowej 7", ["Karty"]),
        ("lakowa", ["Karty"]),
        ("71 78 22 300", ["Centrum"]),
        ("karty centrum", []),
        ("nigdzie", []),
        ("%", []),
    ],
)
def test_the_search_finds_any_form_of_all_words(client, directory, searchable, text, found):
    assert titles(client, directory, f"?q={text.replace('%', '%25')}") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KARTY", ["Karty"]),
        ("lakowa wroclaw", ["Karty"]),
        ("strzegomska", ["Centrum"]),
        ("karty strzegomska", []),
    ],
)
def test_without_the_search_titles_and_addresses_are_compared(
    client, directory, searchable, without_search, text, found
):
    from directory.listing.filters import OfficeFilterSet

    offices = OfficeFilterSet({"q": text}, directory.offices()).qs

    assert [office.title for office in offices] == found


def test_words_go_together_with_the_other_filters(client, directory, searchable):
    assert titles(client, directory, "?q=karty&access=lift") == ["Karty"]
    assert titles(client, directory, "?q=karty&open=now") == []


def test_a_page_is_found_by_its_own_words_and_by_the_polish_ones(client, directory, searchable):
    english = translate(directory, "en", title="Offices")
    translate(searchable["Karty"], "en", title="Family cards")
    refresh_all()

    for text in ("card", "karty"):
        page = client.get(f"{english.url}?q={text}").content.decode()
        assert ">Family cards<" in page, text


def test_what_the_search_finds_is_of_one_kind_and_site(directory, searchable):
    site = directory.get_site()

    assert find_pages("karta", "pl", site, SearchKind.OFFICE) == {searchable["Karty"].pk}
    assert find_pages("karta", "pl", site, SearchKind.NEWS) == frozenset()
    assert find_pages("karta", "uk", site, SearchKind.OFFICE) == frozenset()
