"""Numbers beside the choices: they respect what is chosen in the other filters."""

import re

import pytest

from directory.enums import OfficeKind
from tests.directory.pages import main_of
from tests.factories.core import DistrictFactory
from tests.factories.directory import AreaFactory, OfficePageFactory, make_open_office

pytestmark = pytest.mark.django_db
COUNT = r'id="count-(\w+)-(\w+)"[^>]*>\((\d+)\)'


def counts(client, directory, query=""):
    page = main_of(client, f"{directory.url}{query}")
    return {f"{name}={value}": int(count) for name, value, count in re.findall(COUNT, page)}


def test_without_a_choice_they_count_the_whole_list(client, directory, offices):
    district = offices["Rejon"].areas.get().district

    assert counts(client, directory) == {
        "open=now": 1,
        "kind=social_work_centre": 1,
        "kind=department": 1,
        "kind=card_office": 1,
        f"district={district.pk}": 1,
        "access=ramp": 1,
        "access=lift": 2,
    }


def test_a_choice_changes_the_other_facets_and_not_its_own(client, directory, offices):
    found = counts(client, directory, "?kind=card_office")

    assert (found["kind=social_work_centre"], found["kind=department"]) == (1, 1)
    assert (found["access=lift"], found["access=ramp"], found["open=now"]) == (1, 0, 0)


def test_accessibility_says_what_one_more_would_leave(client, directory, offices):
    found = counts(client, directory, "?access=ramp")

    assert (found["access=lift"], found["access=ramp"]) == (1, 1)
    assert (found["kind=social_work_centre"], found["kind=card_office"]) == (1, 0)


def test_open_now_counts_what_the_others_leave(client, directory, offices):
    make_open_office(directory, kind=OfficeKind.PANEL)

    assert counts(client, directory)["open=now"] == 2
    assert counts(client, directory, "?open=now&kind=panel")["open=now"] == 1
    assert counts(client, directory, "?open=now")["kind=card_office"] == 0


def test_an_office_of_two_districts_counts_once_in_each(client, directory, offices):
    first = offices["Rejon"].areas.get().district
    AreaFactory(office=offices["Rejon"], district=first, note="parzyste")
    AreaFactory(office=offices["Karty"], district=first)

    assert counts(client, directory)[f"district={first.pk}"] == 2
    assert counts(client, directory, "?access=lift")[f"district={first.pk}"] == 1
    assert counts(client, directory, f"?district={first.pk}")["kind=social_work_centre"] == 0


def test_a_district_of_other_offices_is_not_offered(client, directory, offices):
    elsewhere = DistrictFactory(site=directory.get_site())
    AreaFactory(office=OfficePageFactory(parent=directory, live=False), district=elsewhere)

    assert f"district={elsewhere.pk}" not in counts(client, directory)


def test_what_is_chosen_stays_offered_where_nothing_has_it(client, directory, offices):
    assert counts(client, directory, "?kind=panel")["kind=panel"] == 0


@pytest.mark.parametrize("query", ["", "?open=now", "?kind=card_office", "?q=centrum&access=lift"])
def test_the_number_above_the_list_is_that_of_its_offices(client, directory, offices, query):
    page = main_of(client, f"{directory.url}{query}")
    told = re.search(r'id="found-count"[^>]*>\s*(\d+)', page)

    assert told is not None
    assert int(told[1]) == page.count('class="card"')
