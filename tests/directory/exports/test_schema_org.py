"""Opening hours for search engines."""

import datetime as dt

from hypothesis import given

from directory.enums import RuleKind
from directory.exports.schema_org import DAYS, opening_hours
from directory.schedules import disjoint
from tests.directory.schedules.build import (
    clock,
    closure,
    day,
    other,
    rule,
    schedule,
    span,
    week,
)
from tests.directory.schedules.strategies import dates, schedules

MONDAY = day("2026-11-23")


def regular(table, today=MONDAY):
    return opening_hours(table, today)["openingHoursSpecification"]


def special(table, today=MONDAY):
    return opening_hours(table, today)["specialOpeningHoursSpecification"]


def read(data, date):
    """What a machine reads of a day: opening and closing times."""
    dated = [row for row in data["specialOpeningHoursSpecification"] if _holds(row, date)]
    named = [
        row
        for row in data["openingHoursSpecification"]
        if DAYS[date.weekday()] in row["dayOfWeek"] and _holds(row, date)
    ]
    rows = [(row["opens"], row["closes"]) for row in dated or named]
    return sorted(row for row in rows if row != ("00:00", "00:00"))


def _holds(row, date):
    return row.get("validFrom", "") <= date.isoformat() <= row.get("validThrough", "9999")


def told(spans):
    """The same of spans; a whole day ends a minute early."""
    walk_in = [one for one in spans if not one.by_appointment]
    return sorted((f"{one.opens:%H:%M}", _close(one)) for one in walk_in)


def _close(one):
    if one.opens != one.closes:
        return f"{one.closes:%H:%M}"
    end = dt.datetime.combine(MONDAY, one.closes) - dt.timedelta(minutes=1)
    return f"{end:%H:%M}"


def test_a_rule_of_the_month_is_dated():
    desk = schedule(week(0, 4, "10:00-14:00"), rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00"))

    first = special(desk)[0]

    assert (first["validFrom"], first["opens"], first["closes"]) == ("2026-11-30", "10:00", "12:00")


def test_days_of_a_closure_in_a_row_are_one_and_say_why():
    table = schedule(week(0, 4, "8:00-15:00"), closure("2026-11-24..2026-11-27", "Szkolenie"))

    (only,) = [row for row in special(table) if row.get("description")]

    assert (only["validFrom"], only["validThrough"]) == ("2026-11-24", "2026-11-27")
    assert only["opens"] == only["closes"] == "00:00"


def test_an_exception_with_hours_holds_on_its_days_only():
    table = schedule(week(0, 4, "8:00-15:00"), other("2026-11-25", "8:00-10:00, 12:00-13:00"))

    hours = [(row["opens"], row["closes"]) for row in special(table)[:2]]

    assert hours == [("08:00", "10:00"), ("12:00", "13:00")]


def test_a_night_closes_before_it_opens_and_a_whole_day_ends_a_minute_early():
    table = schedule(week(0, 0, "20:00-6:00"), week(1, 1, "0:00-0:00"), week(2, 2, "16:00-0:00"))

    hours = [(row["opens"], row["closes"]) for row in regular(table)]

    assert hours == [("20:00", "06:00"), ("00:00", "23:59"), ("16:00", "00:00")]


def test_a_season_takes_the_place_of_the_usual_hours():
    table = schedule(week(0, 4, "8:00-15:00"), week(0, 4, "9:00-12:00", "2027-07-01..2027-08-31"))

    now, season, later = regular(table)

    assert "validFrom" not in now
    assert now["validThrough"] == "2027-06-30"
    assert (season["validFrom"], season["validThrough"]) == ("2027-07-01", "2027-08-31")
    assert "validThrough" not in later


def test_hours_by_appointment_are_not_open():
    table = schedule(week(0, 4, "8:00-15:00"), week(0, 4, "15:00-17:00", by_appointment=True))

    assert [row["closes"] for row in regular(table)] == ["15:00"]


@given(schedules(), dates)
def test_a_machine_reads_the_hours_of_the_schedule(table, today):
    data = opening_hours(table, today)
    for date in (today + dt.timedelta(days=offset) for offset in range(90)):
        assert read(data, date) == told(table.spans(date))


def test_the_times_are_those_of_the_clock_on_the_wall():
    assert told(disjoint([span("8:00-15:00")])) == [("08:00", "15:00")]
    assert clock("8:00") == dt.time(8)
