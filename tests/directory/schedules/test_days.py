"""What a timetable says about one day, and which kind of row prevails."""

import pytest

from directory.enums import RuleKind
from directory.schedules import Reason
from tests.directory.schedules.build import closure, day, other, rule, schedule, span, week

DESK = (week(0, 4, "10:00-14:00"), rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00"))


def said(table, date):
    found = table.day(day(date))
    return [(h.opens.hour, h.closes.hour) for h in found.spans], found.reason


@pytest.mark.parametrize(
    ("date", "open_hours", "reason"),
    [
        ("2026-11-23", [(10, 14)], Reason.WEEK),
        ("2026-11-30", [(10, 12)], Reason.RULE),
        ("2026-11-28", [], Reason.WEEK),  # Saturday
        ("2026-11-11", [], Reason.HOLIDAY),
        ("2026-10-30", [(10, 12)], Reason.RULE),  # Friday: the 31st is a Saturday
        ("2029-05-30", [(10, 12)], Reason.RULE),  # the 31st is Corpus Christi
        ("2029-05-31", [], Reason.HOLIDAY),
    ],
)
def test_the_cash_desk_closes_earlier_on_the_last_working_day(date, open_hours, reason):
    assert said(schedule(*DESK), date) == (open_hours, reason)


def test_an_exception_overrules_holiday_rule_and_week():
    table = schedule(
        *DESK,
        other("2026-11-11", "8:00-9:00", note="Dyżur"),
        other("2026-11-30"),
        other("2026-11-24", "12:00-13:00"),
    )
    assert said(table, "2026-11-11") == ([(8, 9)], Reason.EXCEPTION)
    assert table.day(day("2026-11-11")).note == "Dyżur"
    assert said(table, "2026-11-30") == ([], Reason.EXCEPTION)
    assert said(table, "2026-11-24") == ([(12, 13)], Reason.EXCEPTION)


def test_an_exception_of_one_purpose_overrules_one_for_all():
    table = schedule(
        other("2026-12-28..2026-12-31", for_all=True),
        other("2026-12-28..2027-01-10", "9:00-10:00"),
    )
    assert said(table, "2026-12-29") == ([(9, 10)], Reason.EXCEPTION)


def test_a_short_exception_overrules_a_long_one():
    table = schedule(other("2026-08-01..2026-08-31"), other("2026-08-10", "8:00-12:00"))
    assert said(table, "2026-08-10") == ([(8, 12)], Reason.EXCEPTION)
    assert said(table, "2026-08-11") == ([], Reason.EXCEPTION)


def test_exceptions_of_one_day_add_up_unless_one_of_them_closes():
    morning, evening = other("2026-11-24", "8:00-10:00"), other("2026-11-24", "16:00-18:00")
    assert said(schedule(evening, morning), "2026-11-24")[0] == [(8, 10), (16, 18)]
    assert said(schedule(evening, other("2026-11-24")), "2026-11-24")[0] == []


def test_two_spans_of_one_day_stand_in_order():
    table = schedule(week(1, 1, "14:00-18:00"), week(0, 4, "8:00-12:00"))
    assert said(table, "2026-11-24")[0] == [(8, 12), (14, 18)]
    assert said(table, "2026-11-25")[0] == [(8, 12)]


def test_dated_hours_replace_undated_ones_on_their_days_only():
    table = schedule(
        week(0, 4, "7:00-15:00"),
        week(0, 4, "8:00-15:00", "2020-03-16..2022-05-15"),
        week(5, 5, "9:00-12:00", "2022-06-01..2022-08-31"),
    )
    assert said(table, "2020-03-13")[0] == [(7, 15)]
    assert said(table, "2020-03-16")[0] == [(8, 15)]
    assert said(table, "2022-05-16")[0] == [(7, 15)]
    assert said(table, "2022-07-02")[0] == [(9, 12)]
    assert said(table, "2022-07-04")[0] == [(7, 15)]


def test_of_two_periods_the_one_that_began_later_prevails():
    table = schedule(
        week(0, 4, "7:00-15:00", "2026-01-01.."), week(0, 4, "8:00-16:00", "2026-09-01..")
    )
    assert said(table, "2026-08-31")[0] == [(7, 15)]
    assert said(table, "2026-09-01")[0] == [(8, 16)]


def test_the_last_open_day_follows_the_week():
    table = schedule(week(0, 3, "8:00-15:00"), rule(RuleKind.LAST_OPEN_DAY, "8:00-10:00"))
    assert said(table, "2026-07-31")[0] == []  # a Friday, never open
    assert said(table, "2026-07-30") == ([(8, 10)], Reason.RULE)
    saturdays = schedule(week(5, 5, "8:00-15:00"), rule(RuleKind.LAST_OPEN_DAY, "8:00-10:00"))
    assert said(saturdays, "2026-10-31") == ([(8, 10)], Reason.RULE)


def test_the_last_open_day_without_a_week_is_a_working_day():
    table = schedule(rule(RuleKind.LAST_OPEN_DAY, "8:00-10:00"))
    assert said(table, "2026-10-30") == ([(8, 10)], Reason.RULE)
    assert said(table, "2026-10-31")[0] == []


def test_a_rule_holds_only_in_its_period():
    table = schedule(
        week(0, 4, "10:00-14:00"),
        rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00", "..2026-10-31"),
    )
    assert said(table, "2026-10-30") == ([(10, 12)], Reason.RULE)
    assert said(table, "2026-11-30") == ([(10, 14)], Reason.WEEK)


@pytest.mark.parametrize(
    ("text", "night", "minutes"),
    [
        ("8:00-15:00", False, (480, 900)),
        ("22:00-6:00", True, (1320, 1800)),
        ("16:00-0:00", False, (960, 1440)),
        ("0:00-0:00", False, (0, 1440)),
    ],
)
def test_a_close_before_the_opening_is_on_the_next_day(text, night, minutes):
    assert (span(text).runs_past_midnight, span(text).minutes) == (night, minutes)


def test_a_closure_overrules_the_holiday_and_the_week_but_no_exception():
    table = schedule(
        *DESK,
        closure("2026-11-09..2026-11-13", note="Przeprowadzka"),
        other("2026-11-12", "9:00-10:00"),
    )
    assert said(table, "2026-11-10") == ([], Reason.CLOSURE)
    assert said(table, "2026-11-11") == ([], Reason.CLOSURE)
    assert table.day(day("2026-11-10")).note == "Przeprowadzka"
    assert said(table, "2026-11-12") == ([(9, 10)], Reason.EXCEPTION)


def test_a_dated_week_may_close_days_on_which_the_usual_one_opens():
    table = schedule(week(0, 4, "8:00-15:00"), week(4, 4, "", "2026-06-01..2026-08-31"))
    assert said(table, "2026-07-03") == ([], Reason.WEEK)
    assert said(table, "2026-09-04")[0] == [(8, 15)]


def test_a_closed_week_tells_nothing_about_the_future():
    assert schedule(week(0, 6, "")).last_day == day("0001-01-01")
