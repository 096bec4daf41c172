"""What the directory puts on the home page."""

import pytest
import time_machine

from core.centre_settings import CentrePhone, CentreSettings
from core.enums import PhonePurpose
from directory.enums import HoursPurpose
from directory.listing.front import front_sections
from tests.directory.pages import MONDAY_AT_NINE, main_of
from tests.factories.core import translate
from tests.factories.directory import OfficePageFactory, ScheduleFactory, make_open_office

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


def section(page, name):
    """The part of a page whose heading has the id; empty where there is none."""
    parts = page.split(f'aria-labelledby="{name}"')
    return parts[1].split("</section>")[0] if len(parts) > 1 else ""


def test_today_tells_what_is_open_until_when(client, directory, centre_home):
    office = make_open_office(directory, show_on_home=True)
    ScheduleFactory(office=office, purpose=HoursPurpose.CASH_DESK, hours="10:00-14:00")

    today = section(main_of(client, centre_home.url), "today")

    assert "status--open" in today
    assert "status--closed" in today  # the cash desk opens at ten
    assert "15:00" in today
    assert "10:00" in today


def test_today_shows_only_chosen_offices_whose_hours_are_known(client, directory, centre_home):
    make_open_office(directory, title="Niewybrana")
    OfficePageFactory(parent=directory, title="Bez godzin", show_on_home=True)

    page = main_of(client, centre_home.url)

    assert section(page, "today") == ""
    assert "Niewybrana" in section(page, "our-offices")


def test_today_names_the_help_line(client, directory, centre_home):
    centre = CentreSettings.for_site(directory.get_site())
    CentrePhone.objects.create(centre=centre, purpose=PhonePurpose.HELPLINE, number="71 78 22 322")

    assert "tel:+48717822322" in section(main_of(client, centre_home.url), "today")


def test_the_list_of_offices_leads_to_the_directory(client, directory, centre_home):
    make_open_office(directory)

    listed = section(main_of(client, centre_home.url), "our-offices")

    assert "ul. Strzegomska 6" in listed
    assert f'href="{directory.url}"' in listed


def test_an_empty_directory_adds_nothing(rf, directory, centre_home):
    assert front_sections(rf.get("/"), centre_home) == []


def test_a_translated_home_page_shows_the_same_hours(client, directory, centre_home):
    office = make_open_office(directory, show_on_home=True)
    translate(office, "en", title="Centre One")

    page = main_of(client, "/en/")

    assert "Centre One" in section(page, "today")
    assert "until 15:00" in section(page, "today")


@pytest.mark.parametrize("count", [2, 20])
def test_both_sections_cost_a_fixed_number_of_queries(
    rf, directory, centre_home, django_assert_max_num_queries, count
):
    CentreSettings.for_site(directory.get_site())
    for _number in range(count):
        make_open_office(directory, show_on_home=True)

    with django_assert_max_num_queries(14):
        front_sections(rf.get("/"), centre_home)
