"""The state of a schedule in words, for now and for the hours after it."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from core.clock import WARSAW
from directory.office.words import SOON, StatusWords, status_words
from directory.schedules import Schedule, State, Status
from directory.schedules.workdays import ONE_DAY

AHEAD = dt.timedelta(hours=36)
"""As long as a page may stand in a browser or a cache and still be put right by its script."""


def status_now(schedule: Schedule, now: dt.datetime) -> StatusWords:
    """``Open until 15:00``, with the words of the next hours; ``now`` in Polish time."""
    said = [(moment, status_words(status, moment)) for moment, status in _turns(schedule, now)]
    changed = [later for earlier, later in pairwise(said) if later[1] != earlier[1]]
    return replace(said[0][1], ahead=json.dumps([_turn(*one) for one in changed]))


def _turn(moment: dt.datetime, words: StatusWords) -> list[str]:
    """What ``status.js`` reads."""
    until = words.until.isoformat() if words.until else ""
    return [moment.isoformat(), words.css, words.word, words.joint, words.detail, until]


def _turns(schedule: Schedule, now: dt.datetime) -> Iterator[tuple[dt.datetime, Status]]:
    """Moments at which the words may change, with the status that they then tell."""
    moment, end = now, now + AHEAD
    while moment < end:
        status = schedule.status(moment)
        stop = min(status.until or end, end)
        yield from ((turn, status) for turn in _within(moment, stop, status))
        moment = stop


def _within(start: dt.datetime, stop: dt.datetime, status: Status) -> list[dt.datetime]:
    """The start of a state, its midnights ("tomorrow" turns into "today"), its last minutes."""
    days = (stop.date() - start.date()).days
    midnights = [
        dt.datetime.combine(start.date() + (day + 1) * ONE_DAY, dt.time(), WARSAW)
        for day in range(days)
    ]
    soon = [status.until - SOON] if status.until and status.state is State.OPEN else []
    return [start, *sorted(turn for turn in midnights + soon if start < turn < stop)]
