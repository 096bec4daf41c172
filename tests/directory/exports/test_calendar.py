"""Other days of an office as a calendar, and the way to it."""

import datetime as dt

import pytest
import time_machine
from icalendar import Calendar

from directory.enums import HoursPurpose
from tests.directory.pages import MONDAY_AT_NINE, main_of
from tests.factories.core import translate
from tests.factories.directory import (
    ExceptionFactory,
    OfficePageFactory,
    ScheduleFactory,
    close_offices,
    make_open_office,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


@pytest.fixture
def office(directory):
    office = make_open_office(directory, title="Kasa", slug="kasa")
    ScheduleFactory(office=office, purpose=HoursPurpose.PHONE)
    return office


def events(client, office):
    response = client.get(office.calendar_url())
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).events


def test_an_exception_is_an_event_of_whole_days(client, office):
    ExceptionFactory(office=office, ends_on=dt.date(2026, 11, 26), note="Inwentaryzacja")

    (event,) = events(client, office)

    assert (event.start, event.end) == (dt.date(2026, 11, 24), dt.date(2026, 11, 27))
    assert event["summary"] == "Kasa: zamknięte"
    assert event["description"] == "Inwentaryzacja"
    assert office.url in event["url"]


def test_an_exception_of_one_purpose_names_it_and_its_hours(client, office):
    ExceptionFactory(office=office, purpose=HoursPurpose.PHONE, spans="8:00-10:00")

    (event,) = events(client, office)

    assert str(HoursPurpose.PHONE.label) in event["summary"]
    assert "8:00–10:00" in event["summary"]


def test_closures_are_there_and_what_is_over_is_not(client, directory, office):
    close_offices(directory.get_site(), starts_on=dt.date(2026, 12, 28))
    ExceptionFactory(office=office, starts_on=dt.date(2026, 11, 20))

    (event,) = events(client, office)

    assert event.start == dt.date(2026, 12, 28)
    assert event["description"] == "Szkolenie pracowników"


def test_an_event_keeps_its_uid_while_the_reason_and_the_end_change(client, office):
    exception = ExceptionFactory(office=office)
    (before,) = events(client, office)
    exception.note, exception.ends_on = "Awaria", dt.date(2026, 11, 27)
    exception.save()

    (after,) = events(client, office)

    assert before["uid"] == after["uid"]


def test_a_translation_says_it_in_its_own_language(client, office):
    ExceptionFactory(office=office)
    english = translate(office, "en", title="Cash desk")

    (event,) = events(client, english)

    assert event["summary"] == "Cash desk: closed"


def test_the_office_page_leads_to_it(client, office):
    assert f'href="{office.calendar_url()}"' in main_of(client, office.url)


def test_an_office_without_hours_has_no_link_and_an_empty_calendar(client, directory):
    office = OfficePageFactory(parent=directory)

    assert "kalendarz.ics" not in main_of(client, office.url)
    assert events(client, office) == []
