"""The list of offices: facets, counts, addresses, translations."""

import re

import pytest
from django.core.cache import cache

from core.centre_settings import CentreSettings
from directory.listing.filters import OfficeFilterSet
from directory.models import OfficePage
from tests.directory.pages import html_of, main_of
from tests.factories.core import translate
from tests.factories.directory import AddressFactory, OfficePageFactory, make_open_office

pytestmark = pytest.mark.django_db


def titles(client, directory, query=""):
    page = main_of(client, f"{directory.url}{query}")
    listed = page.split('id="found"')[1].split("<nav")[0].split('id="addresses"')[0]
    return [title for title in ("Centrum", "Karty", "Rejon") if f">{title}<" in listed]


def test_all_offices_and_their_parts_are_listed(client, directory, offices):
    assert titles(client, directory) == ["Centrum", "Karty", "Rejon"]


def test_a_card_tells_what_decides(client, directory, offices):
    page = main_of(client, directory.url)

    assert page.count('class="status status--open"') == 1
    assert "15:00" in page
    assert "tel:+48717822300" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?open=now", ["Centrum"]),
        ("?kind=card_office", ["Karty"]),
        ("?kind=card_office&kind=department", ["Karty", "Rejon"]),
        ("?access=lift", ["Centrum", "Karty"]),
        ("?access=lift&access=ramp", ["Centrum"]),
        ("?open=now&kind=card_office", []),
        (
            "?open=yesterday&kind=%00&access=wings&district=abc&page=-7",
            ["Centrum", "Karty", "Rejon"],
        ),
        ("?district=999999999999999999999", ["Centrum", "Karty", "Rejon"]),
        ("?open_on=2026-11-24", ["Centrum"]),
        ("?open_on=2026-11-28", []),
        ("?open_at=14:59", ["Centrum"]),
        ("?open_at=15:00", []),
        ("?open_on=24.11.2026&open_at=8.00", ["Centrum"]),
        ("?open=now&open_on=2026-11-28", []),
        ("?open_on=9999-12-31&open_at=25:00&q=%00", ["Centrum", "Karty", "Rejon"]),
        ("?open_on=&open_at=&q=&page=", ["Centrum", "Karty", "Rejon"]),
    ],
)
def test_facets_narrow_the_list_and_garbage_does_not(client, directory, offices, query, found):
    assert titles(client, directory, query) == found


def test_only_choices_that_occur_are_offered(client, directory, offices):
    page = main_of(client, directory.url)

    offered = re.findall(r'name="(kind|access)" value="(\w+)"', page)
    assert sorted(offered) == [
        ("access", "lift"),
        ("access", "ramp"),
        ("kind", "card_office"),
        ("kind", "department"),
        ("kind", "social_work_centre"),
    ]


def test_offices_are_found_by_the_district_they_serve(client, directory, offices):
    district = offices["Rejon"].areas.get().district

    assert titles(client, directory, f"?district={district.pk}") == ["Rejon"]


def test_a_chosen_filter_can_be_dropped_alone(client, directory, offices):
    page = main_of(client, f"{directory.url}?kind=card_office&access=lift")

    assert f'href="{directory.url}?kind=card_office"' in page
    assert f'href="{directory.url}?access=lift"' in page


def test_nothing_found_says_what_to_try(client, directory, offices):
    page = main_of(client, f"{directory.url}?open=now&kind=card_office")

    assert f'<a href="{directory.url}">' in page


def test_all_addresses_stand_below_with_links_to_a_map(client, directory, offices):
    page = main_of(client, directory.url).split('id="addresses"')[1]

    assert "ul. Strzegomska 6, 53-611 Wrocław" in page
    assert "openstreetmap.org" in page
    assert "<img" not in page


def test_long_lists_have_pages_but_all_addresses(client, directory):
    for number in range(25):
        AddressFactory(office=OfficePageFactory(parent=directory, title=f"Biuro {number:02}"))

    second = main_of(client, f"{directory.url}?page=2&access=")

    assert second.count('class="card"') == 5
    assert second.split('id="addresses"')[1].count("<li>") == 25


def test_the_map_of_very_many_offices_is_that_of_the_page(client, directory, monkeypatch):
    monkeypatch.setattr("directory.listing.shown.ON_MAP", 24)
    for number in range(25):
        AddressFactory(office=OfficePageFactory(parent=directory, title=f"Biuro {number:02}"))

    second = main_of(client, f"{directory.url}?page=2")

    assert second.count('class="card"') == 5
    assert second.split('id="addresses"')[1].count("<li>") == 5


def test_private_and_unpublished_offices_are_left_out(client, directory, offices):
    offices["Karty"].view_restrictions.create(restriction_type="login")
    offices["Rejon"].unpublish()

    assert titles(client, directory) == ["Centrum"]


def test_a_translation_lists_all_offices_with_the_same_facts(client, directory, offices):
    english = translate(directory, "en", title="Offices")
    translate(offices["Centrum"], "en", title="Centre")

    page = main_of(client, f"{english.url}?open=now")
    whole = main_of(client, english.url)

    assert ">Centre<" in page
    assert "until 15:00" in page
    assert 'lang="pl" hreflang="pl">Karty<' in whole


def test_the_filters_serve_offices_of_every_language(directory, offices):
    translate(offices["Centrum"], "en", title="Centre")

    found = OfficeFilterSet({"access": ["ramp"]}, OfficePage.objects.all()).qs

    assert sorted(page.title for page in found) == ["Centre", "Centrum"]


@pytest.mark.parametrize("count", [5, 100])
def test_the_list_costs_the_same_for_few_and_for_many(
    client, directory, django_assert_max_num_queries, count
):
    CentreSettings.for_site(directory.get_site())
    for number in range(count):
        make_open_office(directory, title=f"Biuro {number}", lift="yes")

    html_of(client, directory.url)
    for query in ("", "?open=now&access=lift", "?view=print"):
        cache.clear()
        with django_assert_max_num_queries(25):
            page = html_of(client, f"{directory.url}{query}")

        assert page.count("8:00–15:00") >= min(count, 20)
