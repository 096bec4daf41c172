"""Open or closed at a moment, and when that changes."""

import datetime as dt

import pytest

from directory.enums import RuleKind
from directory.schedules import State, Status
from tests.directory.schedules.build import at, day, other, rule, schedule, week

OFFICE = schedule(week(0, 4, "8:00-15:00"))
DESK = schedule(week(0, 4, "10:00-14:00"), rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00"))
SHELTER = schedule(week(0, 6, "20:00-8:00"))


@pytest.mark.parametrize(
    ("table", "moment", "open_now", "change"),
    [
        (OFFICE, "2026-11-23 7:59", False, "2026-11-23 8:00"),
        (OFFICE, "2026-11-23 8:00", True, "2026-11-23 15:00"),
        (OFFICE, "2026-11-23 14:59", True, "2026-11-23 15:00"),
        (OFFICE, "2026-11-23 15:00", False, "2026-11-24 8:00"),
        (OFFICE, "2026-11-20 15:01", False, "2026-11-23 8:00"),  # over a weekend
        (OFFICE, "2026-11-10 16:00", False, "2026-11-12 8:00"),  # over Independence Day
        (OFFICE, "2026-12-23 15:00", False, "2026-12-28 8:00"),  # over Christmas Eve too
        (DESK, "2026-11-30 12:00", False, "2026-12-01 10:00"),
        (DESK, "2026-11-30 11:00", True, "2026-11-30 12:00"),
        (SHELTER, "2026-11-24 3:00", True, "2026-11-24 8:00"),
        (SHELTER, "2026-11-23 23:59", True, "2026-11-24 8:00"),
        (SHELTER, "2026-11-24 12:00", False, "2026-11-24 20:00"),
        (SHELTER, "2026-11-11 3:00", True, "2026-11-11 8:00"),  # the night began before the holiday
        (SHELTER, "2026-11-11 21:00", False, "2026-11-12 20:00"),
    ],
)
def test_open_and_until_when(table, moment, open_now, change):
    assert table.is_open(at(moment)) is open_now
    assert table.next_change(at(moment)) == at(change)


def test_hours_that_meet_are_one_opening():
    table = schedule(week(0, 0, "8:00-12:00"), week(0, 0, "12:00-16:00"))
    assert table.next_change(at("2026-11-23 9:00")) == at("2026-11-23 16:00")


def test_around_the_clock_ends_only_where_something_closes_it():
    table = schedule(week(0, 6, "0:00-0:00"))
    assert table.is_open(at("2026-11-23 0:00"))
    assert table.next_change(at("2026-11-23 12:00")) == at("2026-12-24 0:00")


def test_by_appointment_is_neither_open_nor_closed():
    table = schedule(week(0, 0, "8:00-12:00"), week(0, 0, "12:00-16:00", by_appointment=True))
    assert table.next_change(at("2026-11-23 9:00")) == at("2026-11-23 12:00")
    assert table.state(at("2026-11-23 13:00")) is State.BY_APPOINTMENT
    assert not table.is_open(at("2026-11-23 13:00"))
    assert table.status(at("2026-11-23 13:00")) == Status(
        State.BY_APPOINTMENT, at("2026-11-23 16:00")
    )


def test_open_hours_cover_an_appointment_at_the_same_time():
    table = schedule(week(0, 0, "8:00-16:00"), week(0, 0, "10:00-12:00", by_appointment=True))
    assert table.next_change(at("2026-11-23 9:00")) == at("2026-11-23 16:00")


@pytest.mark.parametrize(
    "table",
    [
        schedule(),
        schedule(week(0, 4, "8:00-15:00", "..2020-12-31")),
        schedule(other("2020-01-02", "8:00-15:00")),
        schedule(other("2026-01-01..2030-12-31"), week(0, 4, "8:00-15:00")),
    ],
)
def test_what_never_opens_again_never_changes(table):
    assert table.status(at("2026-11-23 9:00")) == Status(State.CLOSED, None)


def test_hours_that_begin_next_year_are_found():
    table = schedule(week(0, 4, "8:00-15:00", "2027-09-01.."))
    assert table.next_change(at("2026-11-23 9:00")) == at("2027-09-01 8:00")


@pytest.mark.parametrize("zone", [dt.UTC, dt.timezone(dt.timedelta(hours=-5))])
def test_a_moment_is_the_same_in_every_zone(zone):
    moment = at("2026-11-23 8:00").astimezone(zone)
    assert OFFICE.is_open(moment)
    assert OFFICE.next_change(moment) == at("2026-11-23 15:00")


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="aware"):
        OFFICE.is_open(dt.datetime(2026, 11, 23, 9))  # noqa: DTZ001


def test_the_night_of_the_clock_change_in_spring_is_an_hour_shorter():
    night = schedule(week(5, 5, "22:00-6:00"))  # 28 to 29 March 2026
    assert night.next_change(at("2026-03-28 21:00")) == at("2026-03-28 22:00")
    opens, closes = at("2026-03-28 22:00"), at("2026-03-29 6:00")
    assert closes.astimezone(dt.UTC) - opens.astimezone(dt.UTC) == dt.timedelta(hours=7)
    assert night.is_open(closes.astimezone(dt.UTC) - dt.timedelta(minutes=1))
    assert not night.is_open(closes.astimezone(dt.UTC))


def test_the_hour_that_comes_twice_in_autumn_is_open_twice():
    night = schedule(week(5, 5, "22:00-6:00"))  # 24 to 25 October 2026
    first = at("2026-10-25 2:30")
    assert night.is_open(first)
    assert night.is_open(first.replace(fold=1))
    length = at("2026-10-25 6:00").astimezone(dt.UTC) - at("2026-10-24 22:00").astimezone(dt.UTC)
    assert length == dt.timedelta(hours=9)


def test_hours_inside_the_swallowed_hour_do_not_turn_time_around():
    table = schedule(week(6, 6, "2:30-3:15"))
    assert table.day(day("2026-03-29")).openings == []
    assert not table.is_open(at("2026-03-29 3:10"))


def test_a_change_is_looked_for_up_to_the_horizon_only():
    table = schedule(week(0, 4, "8:00-15:00", "2027-09-01.."))
    assert table.next_change(at("2026-11-23 9:00"), horizon=dt.timedelta(days=30)) is None
    for hours, change in ((5, None), (6, at("2026-11-23 15:00"))):
        horizon = dt.timedelta(hours=hours)
        assert OFFICE.next_change(at("2026-11-23 9:00"), horizon) == change
