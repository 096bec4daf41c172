"""The days of an event: once, week by week, month by month, holidays left out where said."""

import datetime as dt
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.enums import EventFrequency
from home.events.recurrence import Recurrence

MONDAY = dt.date(2014, 9, 15)


def weekly(**facts):
    return Recurrence(**({"starts_on": MONDAY, "frequency": EventFrequency.WEEKLY} | facts))


def test_ten_meetings_on_mondays():
    days = list(weekly(meetings=10).days())

    assert len(days) == 10
    assert {day.weekday() for day in days} == {0}
    assert days[-1] == dt.date(2014, 11, 17)


def test_every_two_weeks():
    days = list(weekly(frequency=EventFrequency.BIWEEKLY, meetings=3).days())

    assert days == [MONDAY, dt.date(2014, 9, 29), dt.date(2014, 10, 13)]


def test_every_month_until_the_last_day_at_the_latest():
    monthly = weekly(frequency=EventFrequency.MONTHLY, ends_on=dt.date(2014, 11, 14))

    assert list(monthly.days()) == [MONDAY, dt.date(2014, 10, 15)]
    assert monthly.last_day == dt.date(2014, 10, 15)


def test_a_holiday_is_skipped_only_if_said_and_the_meeting_held_later():
    from_november = {"starts_on": dt.date(2014, 11, 4), "meetings": 2}  # the 11th is a holiday

    assert list(weekly(**from_november).days())[1] == dt.date(2014, 11, 11)
    skipping = weekly(**from_november, skips_holidays=True)
    assert list(skipping.days())[1] == dt.date(2014, 11, 18)
    assert skipping.skipped_until(dt.date(2014, 12, 1)) == [dt.date(2014, 11, 11)]


def test_christmas_eve_is_a_holiday_since_2025():
    eve = {"starts_on": dt.date(2025, 12, 17), "meetings": 2, "skips_holidays": True}

    assert list(weekly(**eve).days()) == [dt.date(2025, 12, 17), dt.date(2025, 12, 31)]


def test_meetings_without_an_end_go_on():
    endless = weekly()

    assert endless.is_endless
    assert endless.last_day is None
    assert len(list(islice(endless.days(), 100))) == 100
    assert endless.next_on(dt.date(2040, 1, 1)) == dt.date(2040, 1, 2)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2014, 10, 1), dt.date(2014, 10, 13)),
        (dt.date(2014, 10, 14), dt.date(2014, 10, 14)),
        (dt.date(2014, 10, 15), None),
    ],
)
def test_a_festival_of_two_days_is_on_until_its_last(day, expected):
    festival = Recurrence(dt.date(2014, 10, 13), dt.date(2014, 10, 14))

    assert festival.next_on(day) == expected
    assert festival.is_over(day) is (expected is None)


@given(
    starts_on=st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)),
    frequency=st.sampled_from([EventFrequency.WEEKLY, EventFrequency.BIWEEKLY]),
    meetings=st.integers(1, 60),
    skips=st.booleans(),
)
def test_all_meetings_are_held_in_order_on_one_weekday(starts_on, frequency, meetings, skips):
    recurrence = Recurrence(starts_on, None, frequency, meetings, skips)
    days = list(recurrence.days())

    assert len(days) == meetings
    assert days == sorted(set(days))
    assert {day.weekday() for day in days} == {starts_on.weekday()}
    assert recurrence.last_day == days[-1]
    assert recurrence.is_over(days[-1] + dt.timedelta(days=1))
