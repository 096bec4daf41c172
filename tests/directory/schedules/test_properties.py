"""What holds for every schedule, whatever its rows say."""

import datetime as dt
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.clock import WARSAW
from directory.schedules import Reason, overlap
from directory.schedules.workdays import is_holiday
from tests.directory.schedules.build import day
from tests.directory.schedules.strategies import dates, moments, schedules

CLOCK_CHANGES = [day("2026-03-29"), day("2026-10-25")]
ONE_SECOND = dt.timedelta(seconds=1)


@settings(max_examples=100, deadline=None)
@given(schedules(), dates)
def test_the_spans_of_a_day_are_in_order_and_never_overlap(schedule, date):
    spans = schedule.spans(date)

    assert list(spans) == sorted(spans)
    assert not any(overlap(one, other) for one, other in combinations(spans, 2))


def covering(schedule, moment):
    """Spans of yesterday and today around the moment, told by the clock on the wall."""
    local = moment.astimezone(WARSAW)
    minute = local.hour * 60 + local.minute
    for days_ago in (0, 1):
        for span in schedule.spans(local.date() - dt.timedelta(days=days_ago)):
            start, end = span.minutes
            if start <= minute + days_ago * 24 * 60 < end:
                yield span


@settings(max_examples=150, deadline=None)
@given(schedules(), moments)
def test_open_means_that_a_span_of_yesterday_or_today_covers_the_moment(schedule, moment):
    # On the nights of the clock changes a minute of the wall clock is missing or comes twice.
    if moment.astimezone(WARSAW).date() in CLOCK_CHANGES:
        return
    walk_in = [span for span in covering(schedule, moment) if not span.by_appointment]
    assert schedule.is_open(moment) is bool(walk_in)


@settings(max_examples=60, deadline=None)
@given(schedules(appointments=False), moments)
def test_the_next_change_is_the_first_moment_at_which_open_flips(schedule, moment):
    change = schedule.next_change(moment)
    end = min(change or moment + dt.timedelta(days=4), moment + dt.timedelta(days=4))
    step = moment
    while step < end:
        assert schedule.is_open(step) is schedule.is_open(moment)
        step += dt.timedelta(minutes=7)
    if change:
        assert change > moment
        assert change.tzinfo is WARSAW
        assert schedule.is_open(change) is not schedule.is_open(moment)
        assert schedule.is_open(change - ONE_SECOND) is schedule.is_open(moment)


@settings(max_examples=60, deadline=None)
@given(schedules(), moments)
def test_a_state_holds_until_the_next_change(schedule, moment):
    change = schedule.next_change(moment)
    if change:
        assert schedule.state(change) is not schedule.state(moment)
        assert schedule.state(change - ONE_SECOND) is schedule.state(moment)


@settings(max_examples=60, deadline=None)
@given(schedules(), st.sampled_from(CLOCK_CHANGES), st.integers(0, 30 * 60))
def test_nothing_breaks_in_the_nights_of_the_clock_changes(schedule, date, minutes):
    evening = dt.datetime.combine(date, dt.time(), WARSAW).astimezone(dt.UTC)
    moment = evening - dt.timedelta(hours=3) + dt.timedelta(minutes=minutes)
    change = schedule.next_change(moment, horizon=dt.timedelta(days=3))
    if change:
        assert change > moment
        assert schedule.state(change) is not schedule.state(moment)


@settings(max_examples=60, deadline=None)
@given(schedules(), dates)
def test_the_more_special_row_prevails(schedule, date):
    found = schedule.day(date)
    excepted = any(row.covers(date) for row in schedule.exceptions)
    closed = any(row.covers(date) for row in schedule.closures)

    assert (found.reason is Reason.EXCEPTION) is excepted
    assert (found.reason is Reason.CLOSURE) is (closed and not excepted)
    if not excepted and not closed:
        assert (found.reason is Reason.HOLIDAY) is is_holiday(date)


@settings(max_examples=20, deadline=None)
@given(schedules(), dates, st.integers(0, 60))
def test_a_calendar_is_its_days(schedule, first, length):
    last = first + dt.timedelta(days=length)
    found = list(schedule.calendar(first, last))

    assert [one.date for one in found] == [
        first + dt.timedelta(days=offset) for offset in range(length + 1)
    ]
    assert all(one == schedule.day(one.date) for one in found)
