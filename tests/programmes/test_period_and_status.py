"""Periods as exact as the documents say, and the status that follows from them."""

import datetime as dt

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from programmes.enums import PeriodPrecision, ProgrammeStatus
from programmes.period import Period
from programmes.status import status_of

DAY, MONTH, YEAR = PeriodPrecision.DAY, PeriodPrecision.MONTH, PeriodPrecision.YEAR
days = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))
maybe_days = st.none() | days


@pytest.mark.parametrize(
    ("start", "end", "precision", "text"),
    [
        (dt.date(2018, 9, 1), dt.date(2019, 7, 1), MONTH, "IX 2018 – VII 2019"),
        (dt.date(2018, 1, 1), dt.date(2021, 12, 31), MONTH, "I 2018 – XII 2021"),
        (dt.date(2015, 1, 1), dt.date(2019, 12, 31), YEAR, "2015 – 2019"),
        (dt.date(2015, 3, 1), dt.date(2015, 9, 1), YEAR, "2015"),
        (dt.date(2026, 5, 12), dt.date(2026, 6, 3), DAY, "12 maja 2026 – 3 czerwca 2026"),
        (None, None, DAY, ""),
    ],
)
def test_period_is_written_as_exactly_as_it_is_known(start, end, precision, text):
    with override("pl"):
        assert str(Period(start, end, precision)) == text


def test_a_month_is_named_in_english():
    with override("en"):
        text = str(Period(dt.date(2018, 9, 1), dt.date(2019, 7, 1), MONTH))

    assert text == "September 2018 – July 2019"


def test_one_known_side_is_said_in_words():
    with override("en"):
        assert str(Period(dt.date(2015, 1, 1), None, YEAR)) == "since 2015"
        assert str(Period(None, dt.date(2019, 1, 1), YEAR)) == "until 2019"


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (dt.date(2018, 8, 31), ProgrammeStatus.PLANNED),
        (dt.date(2018, 9, 1), ProgrammeStatus.RUNNING),
        (dt.date(2019, 7, 31), ProgrammeStatus.RUNNING),
        (dt.date(2019, 8, 1), ProgrammeStatus.ENDED),
    ],
)
def test_a_programme_known_to_the_month_runs_to_the_month_s_last_day(today, status):
    assert status_of(Period(dt.date(2018, 9, 1), dt.date(2019, 7, 1), MONTH), today) == status


def test_without_any_date_the_status_is_unknown():
    assert status_of(Period(None, None), dt.date(2026, 5, 12)) is None


def test_a_programme_with_only_a_beginning_runs_on():
    assert status_of(Period(dt.date(2015, 1, 1), None, YEAR), dt.date(2026, 5, 12)) == "running"


@given(start=maybe_days, end=maybe_days, today=days, precision=st.sampled_from(PeriodPrecision))
def test_status_never_goes_back(start, end, today, precision):
    order = [ProgrammeStatus.PLANNED, ProgrammeStatus.RUNNING, ProgrammeStatus.ENDED]
    period = Period(start, end, precision)
    now, tomorrow = status_of(period, today), status_of(period, today + dt.timedelta(days=1))

    assert (now is None) == (start is None and end is None)
    if now and tomorrow:
        assert order.index(tomorrow) >= order.index(now)


@given(start=days, length=st.integers(0, 4000), precision=st.sampled_from(PeriodPrecision))
def test_both_ends_lie_in_the_running_time(start, length, precision):
    period = Period(start, start + dt.timedelta(days=length), precision)

    assert status_of(period, period.first_day) == ProgrammeStatus.RUNNING
    assert status_of(period, period.last_day) == ProgrammeStatus.RUNNING
    assert period.has_year(start.year)
    assert not period.has_year(period.last_day.year + 1)
