"""States, moments and periods in words."""

import pytest
from django.utils.translation import override

from directory.office.words import (
    dates_words,
    status_words,
    validity_words,
    weekdays_words,
)
from directory.schedules import State, Status
from tests.directory.schedules.build import at, day, validity

NOW = at("2026-11-23 9:00")


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("state", "until", "words", "css"),
    [
        (State.OPEN, "2026-11-23 15:00", "Open until 15:00", "status--open"),
        (State.OPEN, "2026-11-23 9:30", "Open until 9:30", "status--soon"),
        (State.OPEN, "2026-11-24 0:00", "Open until midnight", "status--open"),
        (State.OPEN, "2026-11-24 6:00", "Open until Tuesday 6:00", "status--open"),
        (State.OPEN, None, "Open", "status--open"),
        (State.BY_APPOINTMENT, "2026-11-23 12:00", "By appointment until 12:00", "status--neutral"),
        (State.CLOSED, "2026-11-23 10:00", "Closed, opens today at 10:00", "status--closed"),
        (State.CLOSED, "2026-11-24 8:00", "Closed, opens tomorrow at 8:00", "status--closed"),
        (State.CLOSED, "2026-11-26 8:00", "Closed, opens on Thursday at 8:00", "status--closed"),
        (
            State.CLOSED,
            "2026-12-28 8:00",
            "Closed, opens 28 December 2026 at 8:00",
            "status--closed",
        ),
        (State.CLOSED, None, "Closed", "status--closed"),
    ],
)
def test_a_state_in_words(state, until, words, css):
    found = status_words(Status(state, at(until) if until else None), NOW)
    assert (str(found), found.css) == (words, css)


@pytest.mark.parametrize(
    ("state", "until", "words"),
    [
        (State.OPEN, "2026-11-24 0:00", "Otwarte do północy"),
        (State.OPEN, "2026-11-25 6:00", "Otwarte do środy 6:00"),
        (State.CLOSED, "2026-11-29 8:00", "Zamknięte, otwarcie w niedzielę o 8:00"),
    ],
)
def test_polish_declines_the_day(state, until, words):
    with override("pl"):
        assert str(status_words(Status(state, at(until)), NOW)) == words


@pytest.mark.parametrize(
    ("weekdays", "words"),
    [
        (range(5), "Monday–Friday"),
        ([3], "Thursday"),
        ([4, 0, 2, 1], "Monday–Wednesday, Friday"),
    ],
)
def test_days_of_the_week(weekdays, words):
    assert weekdays_words(weekdays) == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2020-03-16..2022-05-15", "from 16 March 2020 until 15 May 2022"),
        ("2020-03-16..", "from 16 March 2020"),
        ("..2022-05-15", "until 15 May 2022"),
        ("", ""),
    ],
)
def test_periods(period, words):
    assert validity_words(validity(period)) == words


def test_one_day_and_several():
    assert dates_words(day("2026-05-01"), day("2026-05-01")) == "1 May 2026"
    assert dates_words(day("2026-05-01"), day("2026-05-03")) == "1 May 2026 – 3 May 2026"
