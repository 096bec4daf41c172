"""The list of offices by distance: from a device, from an address; never without the list."""

import pytest
import time_machine

from core.centre_settings import CentreSettings
from directory.models import Street
from directory.near.asked import read_near
from directory.near.point import Point
from tests.core.conftest import make_centre
from tests.directory.pages import MONDAY_AT_NINE, main_of
from tests.factories.core import translate
from tests.factories.directory import AddressFactory, OfficePageFactory, make_open_office

pytestmark = pytest.mark.django_db
TILES = "https://{s}.tiles.example.pl/{z}/{x}/{y}.png"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


@pytest.fixture
def site(directory):
    return directory.get_site()


@pytest.fixture
def offices(directory):
    """Far, near, and one whose place nobody has measured; in this order in the tree."""
    places = {"Dalekie": (54.50, 17.10), "Bliskie": (54.46, 17.02), "Nieznane": (None, None)}
    for number, (title, (latitude, longitude)) in enumerate(places.items(), start=1):
        AddressFactory(
            office=OfficePageFactory(parent=directory, title=title),
            street="ul. Henryka Sienkiewicza",
            building_number=f"{number} A",
            city="Słupsk",
            latitude=latitude,
            longitude=longitude,
        )


def order(client, directory, query=""):
    page = main_of(client, f"{directory.url}{query}").split('class="card-list"')[1]
    found = {title: page.find(f">{title}<") for title in ("Dalekie", "Bliskie", "Nieznane")}
    return sorted((title for title in found if found[title] >= 0), key=found.__getitem__)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Dalekie", "Bliskie", "Nieznane"]),
        ("?near=54.459,17.021", ["Bliskie", "Dalekie", "Nieznane"]),
        ("?near=sienkiewicza+2a", ["Bliskie", "Dalekie", "Nieznane"]),
        ("?near=Sienkiewicza+1+A,+Slupsk", ["Dalekie", "Bliskie", "Nieznane"]),
        ("?near=Nieznana+5", ["Dalekie", "Bliskie", "Nieznane"]),
        ("?near=%00%F0%9F%99%82", ["Dalekie", "Bliskie", "Nieznane"]),
    ],
)
def test_the_nearest_comes_first(client, directory, offices, query, expected):
    assert order(client, directory, query) == expected


def test_distances_stand_on_cards_and_beside_addresses(client, directory, offices):
    page = main_of(client, f"{directory.url}?near=54.459,17.021")

    assert page.count('<span class="nowrap">150 m</span>') == 2
    assert "km" not in main_of(client, directory.url)


def test_a_place_that_is_not_known_is_said_at_the_field(client, directory, offices):
    page = main_of(client, f"{directory.url}?near=Nieznana+5")

    assert 'id="near-lost"' in page
    assert 'aria-invalid="true"' in page


def test_the_streets_of_the_register_have_places(site, offices):
    Street.objects.create(
        site=site, name="Długa", city="Słupsk", latitude="54.470000", longitude="17.030000"
    )

    assert read_near("Długa 99", site).point == Point(54.47, 17.03)
    assert read_near("na Długiej", site).point == Point(54.47, 17.03)


def test_another_centre_knows_its_own_places_only(offices):
    assert read_near("Sienkiewicza 2a", make_centre("ich").site).point is None


def test_other_choices_are_kept(client, directory, offices):
    page = main_of(client, f"{directory.url}?near=54.459,17.021&kind=social_work_centre&page=3")

    assert '<input type="hidden" name="kind" value="social_work_centre">' in page
    assert f'href="{directory.url}?kind=social_work_centre"' in page


def test_a_translation_sorts_too(client, directory, offices):
    english = translate(directory, "en", title="Offices")

    page = main_of(client, f"{english.url}?near=54.459,17.021")

    assert page.index(">Bliskie<") < page.index(">Dalekie<")


def test_without_tiles_the_page_says_that_there_is_no_map(client, directory, offices):
    page = main_of(client, directory.url)

    assert "data-tiles" not in page
    assert page.count("data-latitude") == 2
    assert "leaflet" not in client.get(directory.url).content.decode()


def test_with_tiles_the_map_is_drawn_from_the_list(client, directory, offices, settings):
    settings.MAP_TILES_URL = TILES

    response = client.get(directory.url)

    page = response.content.decode()
    assert f'data-tiles="{TILES}"' in page
    assert 'data-latitude="54.460000" data-longitude="17.020000"' in page
    assert "leaflet/leaflet" in page
    assert "img-src 'self' https://*.tiles.example.pl data:" in response["Content-Security-Policy"]


@pytest.mark.parametrize("count", [5, 50])
def test_sorting_costs_the_same_for_few_and_for_many(
    client, directory, django_assert_max_num_queries, count
):
    CentreSettings.for_site(directory.get_site())
    for number in range(count):
        office = make_open_office(directory, title=f"Biuro {number}")
        office.addresses.update(latitude="54.46", longitude="17.02")

    with django_assert_max_num_queries(27):
        client.get(f"{directory.url}?near=54.459,17.021")
