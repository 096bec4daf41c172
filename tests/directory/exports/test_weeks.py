"""The regular week through time."""

import datetime as dt

from hypothesis import given

from directory.exports.weeks import weeks_from
from tests.directory.schedules.build import day, schedule, week
from tests.directory.schedules.strategies import dates, schedules


def test_a_season_parts_the_time_in_three():
    weeks = weeks_from(
        schedule(week(0, 4, "8:00-15:00"), week(0, 4, "9:00-12:00", "2026-07-01..2026-08-31")),
        day("2026-06-15"),
    )

    assert [(one.first, one.last) for one in weeks] == [
        (day("2026-06-15"), day("2026-06-30")),
        (day("2026-07-01"), day("2026-08-31")),
        (day("2026-09-01"), dt.date.max),
    ]
    assert weeks[0].days == weeks[2].days


def test_days_with_the_same_hours_stand_together():
    table = schedule(week(0, 1, "8:00-15:00"), week(3, 4, "8:00-15:00"), week(2, 2, "8:00-17:00"))

    (only,) = weeks_from(table, day("2026-06-15"))

    assert [weekdays for weekdays, _spans in only.groups] == [(0, 1, 3, 4), (2,)]


def test_a_week_that_is_over_is_left_out():
    table = schedule(week(0, 4, "8:00-15:00", "..2026-05-31"), week(5, 5, "9:00-12:00"))

    (only,) = weeks_from(table, day("2026-06-15"))

    assert [weekdays for weekdays, _spans in only.groups] == [(5,)]


@given(schedules(), dates)
def test_each_day_has_the_week_that_holds_on_it(table, first):
    weeks = weeks_from(table, first)
    for offset in range(60):
        date = first + dt.timedelta(days=offset)
        (holding,) = [one for one in weeks if one.first <= date <= one.last]
        assert holding.days[date.weekday()] == table.week_spans(date.weekday(), date)
