"""The box on the directory page."""

import re

import pytest
from django.test import Client
from django.utils.translation import gettext, override
from wagtail.models import Site

from core.centre_settings import CentrePhone, CentreSettings
from directory.models import DirectoryIndexPage, OfficePage, Street
from tests.directory.pages import main_of
from tests.directory.streets.conftest import serve
from tests.factories.core import locale_of, translate
from tests.factories.directory import StreetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def served(site: Site, street: Street, north: OfficePage, south: OfficePage) -> Street:
    CentrePhone.objects.create(
        centre=CentreSettings.for_site(site), number="59 814 28 00", purpose="general", sort_order=0
    )
    serve(north, street, "1", "19")
    serve(south, street, "21", "40")
    return street


def box(client: Client, directory: DirectoryIndexPage, address: str | None = None) -> str:
    """The words of the box, "" where the page has none."""
    query = "" if address is None else f"?address={address}"
    found = re.search(
        '<section class="section look-up".*?</section>', main_of(client, f"{directory.url}{query}")
    )
    return found[0] if found else ""


def test_a_centre_without_streets_has_no_box(client: Client, directory: DirectoryIndexPage) -> None:
    assert box(client, directory) == ""


def test_nothing_is_said_before_somebody_asks(
    client: Client, directory: DirectoryIndexPage, served: Street
) -> None:
    for asked in (None, "", "%00"):
        assert 'role="status"> </div>' in box(client, directory, asked)


def test_the_office_is_named_with_phone_and_hours(
    client: Client, directory: DirectoryIndexPage, served: Street
) -> None:
    answer = box(client, directory, "na+sienkiewicza+19")
    assert "ul. Henryka Sienkiewicza 19" in answer
    assert "Filia północ" in answer
    assert "tel:+48717822300" in answer
    assert "status--" in answer
    assert "Filia południe" not in answer


def test_without_a_number_each_office_has_its_numbers(
    client: Client, directory: DirectoryIndexPage, served: Street
) -> None:
    answer = box(client, directory, "Sienkiewicza")
    assert "(1–19)" in answer
    assert "(21–40)" in answer


@pytest.mark.parametrize("address", ["Sienkiewicza+77", "Krzywa+5"])
def test_who_finds_nobody_learns_whom_to_ask(
    client: Client, directory: DirectoryIndexPage, served: Street, address: str
) -> None:
    answer = box(client, directory, address)
    assert "Filia" not in answer
    assert "tel:+48598142800" in answer


def test_a_wrong_number_is_refused_at_the_field(
    client: Client, directory: DirectoryIndexPage, served: Street
) -> None:
    answer = box(client, directory, "Sienkiewicza+12aa")
    assert 'aria-invalid="true"' in answer
    assert "12aa" in answer.split('id="look-up-error"')[1].split("</p>")[0]


def test_a_guess_is_marked_as_one(
    client: Client, directory: DirectoryIndexPage, served: Street
) -> None:
    with override("pl"):
        question = gettext("There is no street exactly so. Did you mean this one?")
    assert question in box(client, directory, "Sienkewicza+3")
    assert question not in box(client, directory, "Sienkiewicza+3")


def test_what_is_typed_is_escaped(
    client: Client, directory: DirectoryIndexPage, served: Street
) -> None:
    assert "<script" not in box(client, directory, "%3Cscript%3E+5")


def test_several_streets_are_listed_with_their_city(
    client: Client, directory: DirectoryIndexPage, served: Street, site: Site, north: OfficePage
) -> None:
    serve(north, StreetFactory(site=site, name="Henryka Sienkiewicza", city="Ustka"))
    answer = box(client, directory, "Sienkiewicza+30")
    assert "Słupsk</h3>" in answer
    assert "Ustka</h3>" in answer


def test_readers_of_a_translation_ask_too(
    client: Client, directory: DirectoryIndexPage, served: Street, north: OfficePage
) -> None:
    translate(north, "en", title="North branch")
    english = directory.get_translation(locale_of("en"))
    assert "North branch" in box(client, english, "Sienkiewicza+3")
