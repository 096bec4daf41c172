"""Rows of single spans become weeks that say the same."""

import datetime as dt

import pytest

from directory.migrations._weeks import DAYS, converted_page, weeks_of
from tests.directory.schedules.build import clock, day

PANDEMIC = {"valid_from": day("2020-03-16"), "valid_to": day("2022-05-15")}


def span(first, last, text, **more):
    opens, closes = text.split("-")
    row = {"purpose": "office", "first_day": first, "last_day": last}
    row |= {"opens": clock(opens), "closes": clock(closes)}
    return row | {"valid_from": None, "valid_to": None, "by_appointment": False, "note": ""} | more


def told(weeks):
    """Each week by its first day and its hours from Monday to Sunday."""
    return [(week["valid_from"], [week[name] for name in DAYS]) for week in weeks]


def test_rows_of_one_purpose_and_time_are_one_week():
    rows = [span(0, 4, "8:00-12:00"), span(0, 3, "13:00-15:00"), span(5, 5, "9:00-11:00")]
    full = "08:00-12:00,13:00-15:00"
    assert told(weeks_of(rows)) == [
        (None, [full, full, full, full, "08:00-12:00", "09:00-11:00", ""])
    ]


def test_purposes_notes_and_appointments_stay_apart():
    rows = [
        span(0, 0, "8:00-15:00"),
        span(0, 0, "16:00-17:00", by_appointment=True),
        span(0, 0, "10:00-14:00", purpose="cash_desk", note="Wejście B"),
    ]
    kinds = [(week["purpose"], week["by_appointment"], week["note"]) for week in weeks_of(rows)]
    assert kinds == [("office", False, ""), ("office", True, ""), ("cash_desk", False, "Wejście B")]


def test_a_period_that_says_all_stays_a_period():
    weeks = weeks_of([span(0, 4, "7:00-15:00"), span(0, 4, "8:00-15:00", **PANDEMIC)])
    assert [week["valid_from"] for week in weeks] == [None, dt.date(2020, 3, 16)]
    assert [week["valid_to"] for week in weeks] == [None, dt.date(2022, 5, 15)]


def test_days_that_were_left_to_older_rows_are_written_out():
    weeks = weeks_of([span(0, 1, "7:00-15:00"), span(1, 1, "8:00-12:00", **PANDEMIC)])
    usual = ["07:00-15:00", "07:00-15:00", "", "", "", "", ""]
    assert told(weeks) == [
        (None, usual),
        (dt.date(2020, 3, 16), ["07:00-15:00", "08:00-12:00", "", "", "", "", ""]),
        (dt.date(2022, 5, 16), usual),
    ]
    assert weeks[0]["valid_to"] == dt.date(2020, 3, 15)


@pytest.mark.parametrize("name", ["rules", "exceptions"])
def test_a_draft_keeps_what_was_written(name):
    draft = {
        "pk": 7,
        "spans": [
            {
                **span(0, 0, "8:00-15:00", valid_from="2026-12-01"),
                "pk": 3,
                "opens": "08:00:00",
                "closes": "15:00:00",
            }
        ],
        name: [{"pk": 1, "rule": "last_day", "opens": "10:00:00", "closes": "12:00:00"}],
    }
    page = converted_page(draft, {"last_day": "last_open_day"})
    (week,) = page["schedule_rows"]
    assert "spans" not in page
    assert (week["pk"], week["office"], week["monday"]) == (None, 7, "08:00-15:00")
    assert week["valid_from"] == "2026-12-01"
    assert page[name] == [{"pk": 1, "rule": "last_open_day", "spans": "10:00-12:00"}]


def test_a_closed_exception_of_a_draft_stays_closed():
    draft = {"pk": 7, "exceptions": [{"pk": 1, "opens": None, "closes": None}]}
    assert converted_page(draft, {})["exceptions"] == [{"pk": 1, "spans": ""}]
