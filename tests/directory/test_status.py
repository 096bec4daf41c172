"""The state of an office in words, for now and for a page that stays open."""

import json

import pytest
from django.utils.translation import override

from core.clock import WARSAW
from directory.office.status import status_now
from tests.directory.schedules.build import at, schedule, week

OFFICE = schedule(week(0, 4, "8:00-15:00"))


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def ahead(table, moment):
    turns = json.loads(status_now(table, at(moment).astimezone(WARSAW)).ahead)
    return [(turn[0][:16], "".join(turn[2:5])) for turn in turns]


def test_the_words_of_the_coming_hours_stand_beside_those_of_now():
    assert ahead(OFFICE, "2026-11-23 9:00") == [
        ("2026-11-23T14:30", "Open until 15:00"),  # with the mark of the last minutes
        ("2026-11-23T15:00", "Closed, opens tomorrow at 8:00"),
        ("2026-11-24T00:00", "Closed, opens today at 8:00"),
        ("2026-11-24T08:00", "Open until 15:00"),
        ("2026-11-24T14:30", "Open until 15:00"),
        ("2026-11-24T15:00", "Closed, opens tomorrow at 8:00"),
    ]


def test_every_turn_says_what_the_server_would_say_then():
    for moment in ("2026-11-27 14:45", "2026-11-28 12:00", "2026-12-23 10:00", "2026-10-24 20:00"):
        for turn in json.loads(status_now(OFFICE, at(moment)).ahead):
            then = status_now(OFFICE, at(turn[0][:16].replace("T", " ")))
            assert turn[1:5] == [then.css, then.word, then.joint, then.detail]


def test_what_never_changes_has_nothing_ahead():
    assert ahead(schedule(), "2026-11-23 9:00") == []


def test_the_moment_of_the_change_is_told_to_machines():
    words = status_now(OFFICE, at("2026-11-23 9:00"))
    assert words.until == at("2026-11-23 15:00")
