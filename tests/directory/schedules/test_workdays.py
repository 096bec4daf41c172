"""Working days and holidays of Poland."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.schedules.workdays import (
    holiday_name,
    is_holiday,
    is_working_day,
    last_of_month,
    last_working_day,
)
from tests.directory.schedules.build import day

DAYS = st.dates(day("2015-01-01"), day("2045-12-31"))


@pytest.mark.parametrize(
    ("date", "free"),
    [
        ("2024-12-24", False),  # a working day until 2024
        ("2025-12-24", True),  # free since 2025
        ("2026-04-06", True),  # Easter Monday
        ("2026-06-04", True),  # Corpus Christi
        ("2018-11-12", True),  # the one extra day for the centenary of independence
        ("2026-11-11", True),
        ("2026-05-02", False),
    ],
)
def test_holidays_follow_the_law(date, free):
    assert is_holiday(day(date)) is free


def test_a_holiday_has_its_name_in_the_language_of_the_reader():
    assert holiday_name(day("2026-11-11")) == "Narodowe Święto Niepodległości"
    assert holiday_name(day("2026-11-11"), "en") == "National Independence Day"
    assert holiday_name(day("2026-11-11"), "uk")
    assert holiday_name(day("2026-11-12")) == ""


@pytest.mark.parametrize(
    ("month", "last"),
    [
        ("2026-11-05", "2026-11-30"),  # an ordinary Monday
        ("2026-10-01", "2026-10-30"),  # 31 October is a Saturday
        ("2026-05-15", "2026-05-29"),  # 31 May is a Sunday
        ("2029-05-01", "2029-05-30"),  # 31 May 2029 is Corpus Christi
        ("2018-03-10", "2018-03-30"),  # 31 March is a Saturday
        ("2024-02-01", "2024-02-29"),
    ],
)
def test_the_last_working_day_moves_back_over_weekends_and_holidays(month, last):
    assert last_working_day(last_of_month(day(month))) == day(last)


@given(DAYS)
def test_nothing_but_days_off_comes_after_the_last_working_day(date):
    end = last_of_month(date)
    last = last_working_day(end)
    assert is_working_day(last)
    assert last.month == date.month
    after = [last.replace(day=number) for number in range(last.day + 1, end.day + 1)]
    assert not any(is_working_day(later) for later in after)
