"""Lists of events, their words, their calendar files and what search engines read."""

import datetime as dt
import json
import re

import pytest
import time_machine
from django.core.cache import cache
from django.utils.translation import override
from icalendar import Calendar

from core.clock import WARSAW
from home.enums import EventFrequency
from tests.factories.core import CentreImageFactory, translate
from tests.factories.home import EventPageFactory, SupportGroupFactory

AUTUMN_2014 = dt.datetime(2014, 9, 16, 8, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def autumn_2014():
    with time_machine.travel(AUTUMN_2014):
        yield


def lists(client, url="/wydarzenia/"):
    response = client.get(url)
    assert response.status_code == 200
    context = response.context
    return [p.title for p in context["coming"]], [p.title for p in context["page_obj"]]


def calendar_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(response.content)
    return calendar, calendar.walk("VEVENT")[0]


def test_coming_by_their_next_day_and_past_by_the_latest(client, event_index):
    EventPageFactory(parent=event_index, title="Festiwal")
    SupportGroupFactory(parent=event_index, title="Grupa")
    EventPageFactory(parent=event_index, title="Wiosna", starts_on=dt.date(2014, 4, 1))
    EventPageFactory(parent=event_index, title="Lato", starts_on=dt.date(2014, 7, 1))
    SupportGroupFactory(parent=event_index, title="Dawna", starts_on=dt.date(2014, 1, 6))

    assert lists(client) == (["Grupa", "Festiwal"], ["Lato", "Wiosna", "Dawna"])


def test_a_meeting_without_an_end_is_always_coming(client, event_index):
    SupportGroupFactory(
        parent=event_index, title="Klub", starts_on=dt.date(1999, 1, 4), meetings=None
    )

    assert lists(client) == (["Klub"], [])


def test_a_translated_list_reads_the_days_of_its_source(client, event_index):
    festival = EventPageFactory(parent=event_index, title="Festiwal")
    translate(festival, "en", title="Festival")
    festival.starts_on = dt.date(2014, 1, 1)
    festival.save_revision().publish()

    assert lists(client, "/en/wydarzenia/") == ([], ["Festival"])


@pytest.mark.parametrize(
    "query", ["?page=abc", "?page=0", "?page=99999999999999999999", "?x[]=%00"]
)
def test_garbage_in_the_query_string_gives_a_page(client, event_index, query):
    EventPageFactory(parent=event_index, starts_on=dt.date(2014, 1, 1))

    assert client.get(f"/wydarzenia/{query}").status_code == 200


def test_list_costs_at_most_25_queries(client, event_index, django_assert_max_num_queries):
    for day in range(1, 29):
        EventPageFactory(
            parent=event_index, starts_on=dt.date(2014, 8, day), listing_image=CentreImageFactory()
        )
        SupportGroupFactory(parent=event_index, starts_on=dt.date(2014, 9, day))
    client.get("/wydarzenia/")
    cache.clear()

    with django_assert_max_num_queries(25):
        client.get("/wydarzenia/")


def test_words_of_a_support_group(event_index):
    group = SupportGroupFactory(parent=event_index)

    with override("en"):
        assert group.rhythm == "Mondays, every week"
        assert group.meetings_text == "10 meetings"
        assert group.hours_text == "13:30–15:00"


def test_words_of_open_ends(event_index):
    club = SupportGroupFactory(
        parent=event_index, meetings=None, end_time=None, frequency=EventFrequency.MONTHLY
    )

    with override("en"):
        assert club.period_text == "from 15 September 2014"
        assert club.hours_text == "13:30"
        assert club.meetings_text == ""


def test_calendar_of_a_support_group(client, event_index):
    group = SupportGroupFactory(parent=event_index, slug="grupa")
    group.contacts.create(role="Terapeutka GOPP", number="58 347 89 30")
    group.save()

    calendar, event = calendar_of(client, "/wydarzenia/grupa/kalendarz.ics")

    assert str(event["UID"]) == f"{group.translation_key}@testserver"
    assert event["DTSTART"].dt == dt.datetime(2014, 9, 15, 13, 30, tzinfo=WARSAW)
    assert event["DTSTART"].params["TZID"] == "Europe/Warsaw"
    assert event["DTEND"].dt.time() == dt.time(15)
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;COUNT=10;INTERVAL=1"
    assert event["DTSTAMP"].dt.tzinfo is not None
    assert "58 347 89 30" in str(event["CONTACT"])
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Warsaw"]


def test_calendar_leaves_out_skipped_holidays_and_still_counts_ten(client, event_index):
    SupportGroupFactory(
        parent=event_index, slug="grupa", starts_on=dt.date(2014, 11, 4), skips_holidays=True
    )

    _, event = calendar_of(client, "/wydarzenia/grupa/kalendarz.ics")

    assert [skipped.dt for skipped in event["EXDATE"].dts] == [
        dt.datetime(2014, 11, 11, 13, 30, tzinfo=WARSAW),
        dt.datetime(2015, 1, 6, 13, 30, tzinfo=WARSAW),
    ]
    assert event["RRULE"]["COUNT"] == [12]  # 11 November and 6 January


def test_calendar_of_meetings_until_a_day(client, event_index):
    SupportGroupFactory(
        parent=event_index, slug="grupa", meetings=None, ends_on=dt.date(2014, 12, 1)
    )

    _, event = calendar_of(client, "/wydarzenia/grupa/kalendarz.ics")

    assert event["RRULE"]["UNTIL"] == [dt.datetime(2014, 12, 1, 12, 30, tzinfo=dt.UTC)]


def test_calendar_of_an_endless_club(client, event_index):
    SupportGroupFactory(parent=event_index, slug="klub", meetings=None, skips_holidays=True)

    _, event = calendar_of(client, "/wydarzenia/klub/kalendarz.ics")

    assert "COUNT" not in event["RRULE"]
    assert "UNTIL" not in event["RRULE"]
    assert event["EXDATE"]


def test_calendar_of_days_without_hours(client, event_index):
    EventPageFactory(parent=event_index, slug="festiwal", ends_on=dt.date(2014, 10, 14))

    calendar, event = calendar_of(client, "/wydarzenia/festiwal/kalendarz.ics")

    assert event["DTSTART"].dt == dt.date(2014, 10, 13)
    assert event["DTEND"].dt == dt.date(2014, 10, 15)
    assert calendar.walk("VTIMEZONE") == []


def test_calendar_of_a_translation_has_the_same_uid(client, event_index):
    group = SupportGroupFactory(parent=event_index, slug="grupa")
    translate(group, "en", title="Support group", slug="group")

    _, polish = calendar_of(client, "/wydarzenia/grupa/kalendarz.ics")
    _, english = calendar_of(client, "/en/wydarzenia/group/kalendarz.ics")

    assert str(polish["UID"]) == str(english["UID"])
    assert str(english["SUMMARY"]) == "Support group"


@pytest.mark.parametrize("path", ["kalendarz.xml", "kalendarz.ics/", "inny.ics"])
def test_other_files_do_not_exist(client, event_index, path):
    SupportGroupFactory(parent=event_index, slug="grupa")

    assert client.get(f"/wydarzenia/grupa/{path}").status_code == 404


def test_search_engines_read_the_schedule(client, event_index):
    SupportGroupFactory(parent=event_index, slug="grupa", organiser="GOPP")

    html = client.get("/wydarzenia/grupa/").content.decode()
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    event = next(t for t in map(json.loads, scripts) if t["@type"] == "Event")

    assert event["startDate"] == "2014-09-15T13:30:00+02:00"
    assert event["organizer"]["name"] == "GOPP"
    assert event["eventSchedule"]["repeatFrequency"] == "P1W"
    assert event["eventSchedule"]["repeatCount"] == 10
    assert event["eventSchedule"]["byDay"] == "https://schema.org/Monday"
    assert event["eventSchedule"]["endDate"] == "2014-11-17"
