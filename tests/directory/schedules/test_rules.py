"""Which day of a month a rule finds."""

import datetime as dt

import pytest
from dateutil.rrule import MONTHLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from directory.enums import OffDay, RuleKind
from directory.schedules import Reason, Rule
from directory.schedules.workdays import is_holiday, is_working_day, last_of_month
from tests.directory.schedules.build import day, other, rule, schedule, week
from tests.directory.schedules.strategies import rules

MONTHS = st.dates(day("2020-01-01"), day("2035-12-31"))


def found(kind, month, **which):
    date = Rule(kind, **which).date_in(day(month))
    return date.isoformat() if date else None


@pytest.mark.parametrize(
    ("nth", "weekday", "month", "date"),
    [
        (1, 3, "2026-11-23", "2026-11-05"),
        (3, 3, "2026-11-01", "2026-11-19"),
        (-1, 0, "2026-11-01", "2026-11-30"),
        (4, 4, "2026-02-01", "2026-02-27"),
        (1, 5, "2026-11-01", "2026-11-07"),  # a Saturday is meant where it is named
        (1, 5, "2027-05-01", None),  # 1 May is a public holiday
        (2, 2, "2026-11-01", None),  # 11 November
    ],
)
def test_a_weekday_of_the_month(nth, weekday, month, date):
    assert found(RuleKind.NTH_WEEKDAY, month, nth=nth, weekday=weekday) == date


@pytest.mark.parametrize(
    ("off_day", "last", "first"),
    [
        (OffDay.SKIP, None, None),
        (OffDay.MOVE_BACK, "2026-10-30", "2026-12-31"),
        (OffDay.MOVE_ON, "2026-11-02", "2027-01-04"),
    ],
)
def test_a_day_off_is_skipped_or_moved_even_over_the_end_of_a_month(off_day, last, first):
    assert found(RuleKind.LAST_CALENDAR_DAY, "2026-10-01", off_day=off_day) == last  # Saturday
    assert found(RuleKind.DAY_OF_MONTH, "2027-01-31", number=1, off_day=off_day) == first


def test_a_month_without_the_day_is_left_out():
    assert found(RuleKind.DAY_OF_MONTH, "2026-02-01", number=30, off_day=OffDay.MOVE_BACK) is None
    assert found(RuleKind.DAY_OF_MONTH, "2026-03-01", number=30) == "2026-03-30"


def test_the_last_working_day_and_the_last_day_moved_back_are_the_same():
    for month in ("2026-10-01", "2026-11-01", "2029-05-01", "2026-12-01"):
        assert found(RuleKind.LAST_WORKING_DAY, month) == found(
            RuleKind.LAST_CALENDAR_DAY, month, off_day=OffDay.MOVE_BACK
        )


def test_a_moved_day_holds_in_the_month_to_which_it_was_moved():
    desk = schedule(
        week(0, 4, "10:00-14:00"),
        rule(RuleKind.LAST_CALENDAR_DAY, "10:00-12:00", off_day=OffDay.MOVE_ON),
    )
    moved = desk.day(day("2026-11-02"))
    assert (moved.reason, moved.spans[0].closes) == (Reason.RULE, dt.time(12))
    assert desk.day(day("2026-10-30")).reason is Reason.WEEK


def test_an_exception_overrules_a_moved_day():
    desk = schedule(
        rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00"), other("2026-10-30", note="Remont")
    )
    assert desk.day(day("2026-10-30")).note == "Remont"


@given(rules, MONTHS)
def test_a_rule_names_at_most_one_day_near_its_month_and_never_a_holiday(which, month):
    date = which.date_in(month)
    if date is None:
        assert which.off_day == OffDay.SKIP or which.kind == RuleKind.DAY_OF_MONTH
        return
    assert not is_holiday(date)
    assert date.weekday() in (which.weekday, *range(5))
    start, end = month.replace(day=1), last_of_month(month)
    assert start - dt.timedelta(days=7) <= date <= end + dt.timedelta(days=7)


@given(st.sampled_from([1, 2, 3, 4, -1]), st.integers(0, 6), MONTHS)
def test_weekdays_agree_with_counting(nth, weekday, month):
    """The recurrence rule finds the same as going through the month by hand."""
    end = last_of_month(month)
    days = [month.replace(day=number) for number in range(1, end.day + 1)]
    expected = [one for one in days if one.weekday() == weekday][nth - 1 if nth > 0 else nth]
    moved = Rule(RuleKind.NTH_WEEKDAY, nth, weekday).date_in(month)
    assert moved in (expected, None)
    assert (moved is None) is (
        is_holiday(expected) or (weekday < 5 and not is_working_day(expected))
    )


@given(MONTHS)
def test_without_holidays_the_last_working_day_is_that_of_the_standard(month):
    start = dt.datetime.combine(month.replace(day=1), dt.time())
    standard = rrule(MONTHLY, dtstart=start, count=1, byweekday=range(5), bysetpos=-1)[0].date()
    last = Rule(RuleKind.LAST_WORKING_DAY).date_in(month)
    assert last is not None
    assert last == standard or is_holiday(standard)
