"""Overlaps within a day."""

import pytest

from directory.schedules import disjoint
from tests.directory.schedules.build import span, spans


def said(found):
    return [
        f"{one.opens:%H:%M}-{one.closes:%H:%M}{' by appointment' if one.by_appointment else ''}"
        for one in found
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", []),
        ("13:00-15:00,8:00-12:00", ["08:00-12:00", "13:00-15:00"]),
        ("8:00-12:00,12:00-15:00", ["08:00-12:00", "12:00-15:00"]),
        ("8:00-12:00,11:00-15:00", ["08:00-15:00"]),
        ("8:00-15:00,9:00-10:00", ["08:00-15:00"]),
        ("22:00-6:00,20:00-23:00", ["20:00-06:00"]),
        ("8:00-8:00,20:00-20:00", ["08:00-08:00"]),
    ],
)
def test_open_hours_that_overlap_are_joined(written, kept):
    assert said(disjoint(spans(written))) == kept


@pytest.mark.parametrize(
    ("arranged", "kept"),
    [
        ("10:00-12:00", ["08:00-16:00"]),
        ("7:00-9:00", ["07:00-08:00 by appointment", "08:00-16:00"]),
        (
            "7:00-18:00",
            ["07:00-08:00 by appointment", "08:00-16:00", "16:00-18:00 by appointment"],
        ),
    ],
)
def test_no_appointment_is_needed_where_it_is_open(arranged, kept):
    found = disjoint([span("8:00-16:00"), span(arranged, by_appointment=True)])
    assert said(found) == kept
