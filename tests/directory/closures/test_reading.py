"""What residents and other sites are told while a closure stands."""

import datetime as dt

import pytest
import time_machine

from core import clock
from core.clock import WARSAW
from directory.closures.reading import attach_closures, closures_stand
from directory.listing.hours import AllHours
from directory.models import OfficePage
from directory.schedules import Reason
from tests.directory.pages import json_ld, main_of
from tests.factories.core import locale_of, make_centre_site, translate
from tests.factories.directory import (
    ClosureFactory,
    ExceptionFactory,
    close_offices,
    make_directory,
    make_open_office,
)

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
OPEN, CLOSED = 'class="status status--open"', 'class="status status--closed"'


def day_of(office, date):
    (schedule,) = OfficePage.objects.get(pk=office.pk).schedules.values()
    return schedule.day(date)


def test_all_offices_of_the_centre_are_closed_and_say_why(client, site, centre_office, cash_desk):
    close_offices(site, starts_on=TODAY)

    for office in (centre_office, cash_desk):
        page = main_of(client, office.url)
        assert CLOSED in page
        assert "Szkolenie pracowników" in page
        assert not OfficePage.objects.get(pk=office.pk).is_open(dt.datetime.now(WARSAW))


def test_only_chosen_offices_are_closed(client, site, centre_office, cash_desk):
    close_offices(site, cash_desk, starts_on=TODAY)

    assert OPEN in main_of(client, centre_office.url)
    assert CLOSED in main_of(client, cash_desk.url)


def test_offices_of_another_centre_stay_open(site, centre_office):
    other = make_centre_site("inny.localhost", is_default=False)
    close_offices(other, starts_on=TODAY)
    office = make_open_office(make_directory(other))

    assert day_of(centre_office, TODAY).reason is Reason.WEEK
    assert day_of(office, TODAY).reason is Reason.CLOSURE


def test_an_exception_of_the_office_overrules_a_closure(site, centre_office):
    close_offices(site, ends_on=dt.date(2026, 11, 27))
    ExceptionFactory(office=centre_office, starts_on=dt.date(2026, 11, 25), note="Dyżur")

    assert day_of(centre_office, dt.date(2026, 11, 24)).reason is Reason.CLOSURE
    assert day_of(centre_office, dt.date(2026, 11, 25)).note == "Dyżur"


def test_a_deleted_office_does_not_make_the_closure_one_of_all(site, centre_office, cash_desk):
    close_offices(site, cash_desk, starts_on=TODAY)
    cash_desk.delete()

    assert day_of(centre_office, TODAY).reason is Reason.WEEK


def test_coming_closures_are_listed_in_one_line(client, site, centre_office):
    close_offices(site, starts_on=dt.date(2026, 12, 28), ends_on=dt.date(2026, 12, 31))

    page = main_of(client, centre_office.url)

    assert page.count("Szkolenie pracowników") == 1
    assert "28 grudnia 2026 – 31 grudnia 2026" in page


def test_lists_filters_cards_and_answers_say_the_same(client, directory, site, centre_office):
    OfficePage.objects.update(show_on_home=True)
    assert AllHours().open_at(clock.now()) == [centre_office.pk]
    addresses = (directory.url, "/", "/szukaj/?q=godziny+Centrum+Pracy+Socjalnej")
    assert all(OPEN in main_of(client, address) for address in addresses)

    close_offices(site, starts_on=TODAY)

    assert AllHours().open_at(clock.now()) == []
    assert all(CLOSED in main_of(client, address) for address in addresses)
    assert not any(OPEN in main_of(client, address) for address in addresses)


def test_machines_read_the_closed_days(client, site, centre_office):
    close_offices(site, starts_on=TODAY)

    special = json_ld(client, centre_office.url, "GovernmentOffice")[
        "specialOpeningHoursSpecification"
    ]

    assert special[0]["validFrom"] == "2026-11-23"
    assert special[0]["opens"] == special[0]["closes"] == "00:00"


def test_the_api_names_closures_that_are_not_over(client, site, centre_office):
    close_offices(site, ends_on=dt.date(2026, 11, 25))
    close_offices(site, starts_on=dt.date(2026, 11, 20))

    answer = client.get(f"/api/v2/pages/{centre_office.pk}/").json()

    assert answer["closures"] == [
        {"starts_on": "2026-11-24", "ends_on": "2026-11-25", "reason": "Szkolenie pracowników"}
    ]


def test_the_reason_is_in_the_language_of_the_reader_and_else_polish(client, site, centre_office):
    closure = close_offices(site)
    ClosureFactory(
        site=site,
        locale=locale_of("en"),
        translation_key=closure.translation_key,
        reason="Staff training",
        starts_on=dt.date(2020, 1, 1),
    )
    english, ukrainian = translate(centre_office, "en"), translate(centre_office, "uk")

    assert '<span class="meta">Staff training' in main_of(client, english.url)
    assert '<span class="meta" lang="pl">Szkolenie pracowników' in main_of(client, ukrainian.url)
    assert '<span class="meta">Szkolenie pracowników' in main_of(client, centre_office.url)


def test_it_opens_again_by_itself(client, site, centre_office):
    close_offices(site, starts_on=TODAY)

    with time_machine.travel(dt.datetime(2026, 11, 24, 9, tzinfo=WARSAW), tick=False):
        assert OPEN in main_of(client, centre_office.url)


def test_any_number_of_offices_costs_two_queries(django_assert_num_queries, site, directory):
    offices = [make_open_office(directory) for _ in range(3)]
    close_offices(site, offices[0])
    close_offices(site)
    offices = list(OfficePage.objects.all())
    _ = offices[0].url  # Wagtail keeps the roots of sites

    with django_assert_num_queries(2):
        attach_closures(offices)
    with django_assert_num_queries(0):
        counts = sorted(len(office.known_closures) for office in offices)
    assert counts == [1, 1, 2]


def test_offices_read_with_the_answer_that_there_are_none_cost_no_query(
    django_assert_num_queries, site, directory
):
    make_open_office(directory)
    offices = list(OfficePage.objects.annotate(closures_stand=closures_stand()))

    with django_assert_num_queries(0):
        attach_closures(offices)
    assert offices[0].known_closures == []
