"""Recruitment follows from windows and the clock, whatever a document says."""

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import WARSAW
from programmes.enums import RecruitmentState
from programmes.recruitment import recruitment_of

TODAY = dt.date(2026, 5, 12)
NOON = dt.datetime(2026, 5, 12, 12, 0, tzinfo=WARSAW)
OPEN, ANNOUNCED = RecruitmentState.OPEN, RecruitmentState.ANNOUNCED
WAITING_LIST, CLOSED = RecruitmentState.WAITING_LIST, RecruitmentState.CLOSED


@dataclass
class Window:
    opens_on: dt.date | None = None
    opens_time: dt.time | None = None
    closes_on: dt.date | None = None
    closes_time: dt.time | None = None
    waiting_list: bool = False
    places: int | None = None


def window(opens: int | None, closes: int | None, **rest) -> Window:
    return Window(opens_on=_day(opens), closes_on=_day(closes), **rest)


def _day(offset: int | None) -> dt.date | None:
    return None if offset is None else TODAY + dt.timedelta(days=offset)


@pytest.mark.parametrize(
    ("windows", "state"),
    [
        ([window(-7, 21)], OPEN),
        ([window(0, 0)], OPEN),
        ([window(None, None)], OPEN),
        ([window(1, 30)], ANNOUNCED),
        ([window(-30, -1)], CLOSED),
        ([window(-30, -1, waiting_list=True)], WAITING_LIST),
        ([window(-7, 21, waiting_list=True)], OPEN),
        ([window(-30, -1), window(10, 20)], ANNOUNCED),
    ],
)
def test_state_of_windows(windows, state):
    assert recruitment_of(windows, NOON, ended=False).state == state


def test_none_is_planned_without_windows():
    assert recruitment_of([], NOON, ended=False).state == RecruitmentState.NONE


def test_an_ended_programme_recruits_no_more():
    assert recruitment_of([window(-7, 21)], NOON, ended=True).state == CLOSED
    assert recruitment_of([], NOON, ended=True).state == CLOSED


def test_next_date_of_an_open_window_is_its_last_day():
    found = recruitment_of([window(-7, 21, places=12)], NOON, ended=False)

    assert found.next_date == TODAY + dt.timedelta(days=21)
    assert found.places == 12


def test_next_date_of_an_announcement_is_the_first_day():
    found = recruitment_of([window(40, 50), window(10, 20)], NOON, ended=False)

    assert found.next_date == TODAY + dt.timedelta(days=10)


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        ({"opens_time": dt.time(12, 0)}, OPEN),
        ({"opens_time": dt.time(12, 1)}, ANNOUNCED),
        ({"closes_time": dt.time(12, 1)}, OPEN),
        ({"closes_time": dt.time(12, 0)}, CLOSED),
    ],
)
def test_an_hour_decides_on_its_day(hours, state):
    assert recruitment_of([window(0, 0, **hours)], NOON, ended=False).state == state


def test_an_hour_is_one_in_poland():
    at_noon_in_utc = dt.datetime(2026, 5, 12, 12, 0, tzinfo=dt.UTC)
    one = window(0, 0, closes_time=dt.time(13, 0))

    assert recruitment_of([one], NOON, ended=False).state == OPEN
    assert recruitment_of([one], at_noon_in_utc, ended=False).state == CLOSED


def test_an_open_end_outlasts_every_date():
    found = recruitment_of([window(-7, 3), window(-1, None)], NOON, ended=False)

    assert found.is_open
    assert found.closes_on is None


offsets = st.none() | st.integers(-400, 400)
windows = st.lists(st.builds(window, offsets, offsets, waiting_list=st.booleans()), max_size=4)


@given(rows=windows, ended=st.booleans())
def test_state_is_closed_exactly_when_nobody_can_apply_or_wait(rows, ended):
    found = recruitment_of(rows, NOON, ended=ended)

    if ended:
        assert found.state == CLOSED
    elif found.state == RecruitmentState.NONE:
        assert not rows
    elif found.state == CLOSED:
        assert all(row.closes_on < TODAY and not row.waiting_list for row in rows)


@given(rows=windows)
def test_coming_dates_lie_ahead(rows):
    found = recruitment_of(rows, NOON, ended=False)
    if found.opens_on:
        assert found.opens_on > TODAY
    if found.closes_on:
        assert found.closes_on >= TODAY
