"""Who serves an address."""

import pytest
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction, Site

from directory.enums import StreetKind, StreetSide
from directory.models import OfficePage, Street
from directory.streets.look_up import MOST_MEANT, Found, look_up
from tests.directory.streets.conftest import serve
from tests.factories.core import DistrictFactory, translate
from tests.factories.directory import AreaFactory, StreetFactory

pytestmark = pytest.mark.django_db


def servers(found: Found) -> list[str]:
    return [server.office.title for place in found.places for server in place.servers]


@pytest.fixture
def shared(street: Street, north: OfficePage, south: OfficePage) -> Street:
    serve(north, street, "1", "19", side=StreetSide.ODD)
    serve(south, street, "20")
    serve(south, street, "2", "18", side=StreetSide.EVEN)
    return street


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Sienkiewicza 19", "Filia północ"),
        ("sienkiewicza 19 B m. 4", "Filia północ"),
        ("ul. Henryka Sienkiewicza 18, 76-200 Słupsk", "Filia południe"),
        ("mieszkam na Sienkiewicza 21", "Filia południe"),
        ("Sienkewicza 3", "Filia północ"),
    ],
)
def test_an_address_leads_to_its_office(site: Site, shared: Street, text: str, office: str) -> None:
    found = look_up(site, text)
    assert servers(found) == [office]
    assert found.is_guess == ("Sienkewicza" in text)


def test_without_a_number_all_offices_are_listed_with_their_numbers(
    site: Site, shared: Street
) -> None:
    (place,) = look_up(site, "Sienkiewicza").places
    listed = {server.office.title: server.numbers for server in place.servers}
    assert set(listed) == {"Filia północ", "Filia południe"}
    assert listed["Filia północ"].startswith("1–19")


def test_a_number_that_nobody_serves(site: Site, street: Street, north: OfficePage) -> None:
    serve(north, street, "1", "9")
    found = look_up(site, "Sienkiewicza 11")
    assert [place.street for place in found.places] == [street]
    assert not found.is_served


def test_the_district_of_the_row_is_the_team(site: Site, street: Street, north: OfficePage) -> None:
    serve(north, street, district=DistrictFactory(site=site, name="Rejon 3"), note="bez nr 7")
    (server,) = look_up(site, "Sienkiewicza 5").places[0].servers
    assert (str(server.district), server.notes) == ("Rejon 3", ("bez nr 7",))


def test_a_district_is_a_name_too(site: Site, north: OfficePage) -> None:
    district = DistrictFactory(site=site, name="Rejon 3")
    DistrictFactory(site=site, name="Rejon 4")
    AreaFactory(office=north, district=district)
    found = look_up(site, "rejon 3")
    assert [place.name for place in found.places] == ["Rejon 3"]
    assert servers(found) == ["Filia północ"]


def test_streets_of_one_name_are_all_listed_unless_the_city_is_named(
    site: Site, north: OfficePage
) -> None:
    for city in ("Słupsk", "Ustka"):
        serve(north, StreetFactory(site=site, name="Polna", city=city))
    assert len(look_up(site, "Polna 5").places) == 2
    (place,) = look_up(site, "Polna 5, Ustka").places
    assert place.street is not None
    assert place.street.city == "Ustka"


def test_the_kind_tells_two_streets_apart(site: Site) -> None:
    for kind in (StreetKind.SQUARE, StreetKind.AVENUE):
        StreetFactory(site=site, kind=kind, name="Zwycięstwa")
    assert [place.name for place in look_up(site, "pl. Zwycięstwa 1").places] == [
        "pl. Zwycięstwa 1"
    ]


def test_a_name_that_too_many_streets_bear(site: Site) -> None:
    for number in range(MOST_MEANT + 1):
        StreetFactory(site=site, name=f"Jana {'ABCDEFGHIJKLM'[number]}backi")
    found = look_up(site, "Jana")
    assert found.is_too_short
    assert not found.places


@pytest.mark.parametrize("text", ["", " ", "Krzywa 5", "19", "\0", "a" * 5000])
def test_nothing_is_known(site: Site, street: Street, text: str) -> None:
    assert look_up(site, text).places == []


def test_a_number_that_is_none(site: Site, street: Street) -> None:
    assert look_up(site, "Sienkiewicza 12aa").bad_number == "12aa"


def test_streets_of_another_centre_are_not_known(street: Street) -> None:
    other = Site(pk=10_000, hostname="inny.localhost")
    assert look_up(other, "Sienkiewicza 19").places == []


def test_private_offices_are_not_shown(site: Site, shared: Street, north: OfficePage) -> None:
    PageViewRestriction.objects.create(
        page=Page.objects.get(pk=north.pk), restriction_type=PageViewRestriction.LOGIN
    )
    assert servers(look_up(site, "Sienkiewicza 19")) == []


def test_the_reader_gets_the_office_in_the_own_language_once(
    site: Site, shared: Street, north: OfficePage
) -> None:
    translate(north, "uk", title="Філія північ")
    with override("uk"):
        assert servers(look_up(site, "Sienkiewicza 19")) == ["Філія північ"]


def test_the_number_of_queries_does_not_grow(
    site: Site, shared: Street, django_assert_max_num_queries
) -> None:
    for number in range(8):
        StreetFactory(site=site, name=f"Stefana {number} Sienkiewicza")
    with django_assert_max_num_queries(14):
        look_up(site, "Sienkiewicza 19")
