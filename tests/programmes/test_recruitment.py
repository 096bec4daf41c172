"""Recruitment follows from windows and today, whatever a document says."""

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.enums import RecruitmentState
from programmes.recruitment import recruitment_of

TODAY = dt.date(2026, 5, 12)
OPEN, ANNOUNCED = RecruitmentState.OPEN, RecruitmentState.ANNOUNCED
WAITING_LIST, CLOSED = RecruitmentState.WAITING_LIST, RecruitmentState.CLOSED


@dataclass
class Window:
    opens_on: dt.date | None = None
    closes_on: dt.date | None = None
    waiting_list: bool = False
    places: int | None = None


def window(opens: int | None, closes: int | None, **rest) -> Window:
    return Window(_day(opens), _day(closes), **rest)


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
    assert recruitment_of(windows, TODAY, ended=False).state == state


def test_nothing_is_known_without_windows():
    assert recruitment_of([], TODAY, ended=False) is None


def test_an_ended_programme_recruits_no_more():
    assert recruitment_of([window(-7, 21)], TODAY, ended=True).state == CLOSED
    assert recruitment_of([], TODAY, ended=True).state == CLOSED


def test_next_date_of_an_open_window_is_its_last_day():
    found = recruitment_of([window(-7, 21, places=12)], TODAY, ended=False)

    assert found.next_date == TODAY + dt.timedelta(days=21)
    assert found.places == 12


def test_next_date_of_an_announcement_is_the_first_day():
    found = recruitment_of([window(40, 50), window(10, 20)], TODAY, ended=False)

    assert found.next_date == TODAY + dt.timedelta(days=10)


def test_an_open_end_outlasts_every_date():
    found = recruitment_of([window(-7, 3), window(-1, None)], TODAY, ended=False)

    assert found.is_open
    assert found.closes_on is None


offsets = st.none() | st.integers(-400, 400)
windows = st.lists(st.builds(window, offsets, offsets, waiting_list=st.booleans()), max_size=4)


@given(rows=windows, ended=st.booleans())
def test_state_is_closed_exactly_when_nobody_can_apply_or_wait(rows, ended):
    found = recruitment_of(rows, TODAY, ended=ended)

    if ended:
        assert found.state == CLOSED
    elif found is None:
        assert not rows
    elif found.state == CLOSED:
        assert all(row.closes_on < TODAY and not row.waiting_list for row in rows)


@given(rows=windows)
def test_coming_dates_lie_ahead(rows):
    found = recruitment_of(rows, TODAY, ended=False)
    if found and found.opens_on:
        assert found.opens_on > TODAY
    if found and found.closes_on:
        assert found.closes_on >= TODAY
