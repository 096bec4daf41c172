"""Addresses that people type into the search."""

import pytest
from django.test import Client

from directory.models import DirectoryIndexPage, OfficePage, Street
from tests.directory.answers.test_answers import answered
from tests.directory.streets.conftest import serve
from tests.factories.directory import StreetFactory, make_open_office

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def street(directory: DirectoryIndexPage) -> Street:
    """Served by an office; a second one is in the register only."""
    site = directory.get_site()
    street = StreetFactory(site=site, name="Henryka Sienkiewicza")
    office: OfficePage = make_open_office(directory, title="Filia północ")
    serve(office, street, "1", "19")
    StreetFactory(site=site, name="Rodzinna")
    return street


@pytest.mark.parametrize(
    "text",
    [
        "Sienkiewicza 19",
        "sienkiewicza 5a Słupsk",
        "mieszkam na Sienkiewicza 3",
        "pracownik socjalny Sienkiewicza 3",
        "rejon ul. Sienkiewicza",
        "ul. Sienkewicza 19",
    ],
)
def test_an_address_is_answered(client: Client, text: str) -> None:
    answer = answered(client, text)
    assert "ul. Henryka Sienkiewicza" in answer
    assert "Filia północ" in answer


@pytest.mark.parametrize(
    "text",
    [
        "Sienkiewicza",  # may well be a school, or the writer
        "zasiłek rodzinny 2026",
        "rodzina 500",
        "800 plus",
        "Sienkewicza 19",
        "szkoła podstawowa Sienkiewicza 19",
        "ul. Krzywa 5",
        "Sienkiewicza 12aa",
        '"Sienkiewicza 19"',
        "faks 71 78 22 300",
    ],
)
def test_other_questions_are_left_to_the_results(client: Client, text: str) -> None:
    assert "Filia północ" not in answered(client, text)


def test_a_number_that_nobody_serves_is_said(client: Client) -> None:
    answer = answered(client, "ul. Sienkiewicza 77")
    assert "ul. Henryka Sienkiewicza 77" in answer
    assert "Filia" not in answer
