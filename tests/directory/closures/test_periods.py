"""Which days a changed closure changes."""

import datetime as dt

import pytest

from directory.closures.periods import Period, first_changed_day


def period(text):
    first, _, last = text.partition("..")
    return Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        (None, "2026-11-24..2026-11-30", "2026-11-24"),
        ("2026-11-24..2026-11-30", "2026-11-24..2026-11-30", None),
        ("2026-11-24..2026-11-30", "2026-11-24..2026-11-26", "2026-11-27"),
        ("2026-11-24..2026-11-26", "2026-11-24..2026-11-30", "2026-11-27"),
        ("2026-11-24..2026-11-30", "2026-11-20..2026-11-30", "2026-11-20"),
        ("2026-11-24..2026-11-30", "2026-11-26..2026-11-30", "2026-11-24"),
        ("2026-11-24", "2026-12-24", "2026-11-24"),
        ("2026-12-24", "2026-11-24", "2026-11-24"),
    ],
)
def test_the_first_day_that_changes(before, after, day):
    found = first_changed_day(before and period(before), period(after))
    assert found == (day and dt.date.fromisoformat(day))
