"""Rows for directories of human services, held against the published schema where it is there."""

import datetime as dt
import json
import os
import uuid
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from directory.enums import RuleKind
from directory.exports.hsds import schedule_rows
from tests.directory.schedules.build import closure, day, other, rule, schedule, week
from tests.directory.schedules.strategies import schedules

BESIDE = Path(__file__).resolve().parents[4] / "shared" / "hsds"
SCHEMAS = Path(os.environ.get("HSDS_SCHEMAS") or BESIDE) / "schema"
LOCATION = uuid.UUID("3a19ff88-4620-4d17-9830-ac1d859eb5d5")
DESK = schedule(
    week(0, 4, "10:00-14:00"),
    rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00"),
    other("2026-11-25", "9:00-10:00", note="Inwentaryzacja"),
    closure("2026-12-28..2026-12-30"),
)


def rows_of(table, first="2026-11-01", last="2026-12-31"):
    period = {"first": day(first), "last": day(last)}
    return schedule_rows(table, location_id=LOCATION, description="Kasa", **period)


def on(rows, date):
    """What a client reads of a day, by the recurrence of RFC 5545: opening and closing times."""
    return sorted(
        (row["opens_at"][:5], row["closes_at"][:5]) for row in rows if date in _dates(row)
    )


def _dates(row):
    first = day(row.get("dtstart") or row["valid_from"])
    if "freq" not in row:
        return {first}
    until = row["valid_to"].replace("-", "")
    text = f"FREQ={row['freq']};INTERVAL={row['interval']};BYDAY={row['byday']};UNTIL={until}"
    start = dt.datetime.combine(first, dt.time())
    return {moment.date() for moment in rrulestr(text, dtstart=start)}


@pytest.fixture
def validator():
    """Of the object ``schedule``, with the files that it refers to."""
    files = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("*.json")}
    if not files:
        pytest.skip("no HSDS schemas here (HSDS_SCHEMAS)")
    parts = [(name, DRAFT202012.create_resource(schema)) for name, schema in files.items()]
    registry = Registry().with_resources(parts)
    return Draft202012Validator(
        files["schedule.json"],
        registry=registry,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def test_rows_are_as_the_schema_wants_them(validator):
    rows = rows_of(DESK)

    assert [error.message for row in rows for error in validator.iter_errors(row)] == []
    assert all(set(row) <= set(validator.schema["properties"]) for row in rows)


def test_the_regular_row_ends_before_another_day_and_begins_again_after_it():
    regular = [row for row in rows_of(DESK) if "freq" in row]

    assert [(row["valid_from"], row["valid_to"]) for row in regular[:3]] == [
        ("2026-11-01", "2026-11-10"),
        ("2026-11-12", "2026-11-24"),
        ("2026-11-26", "2026-11-29"),
    ]
    assert regular[0]["byday"] == "MO,TU,WE,TH,FR"
    assert regular[0]["opens_at"] == "10:00+01:00"


def test_days_that_a_rule_or_an_exception_picks_are_rows_of_their_own():
    single = [row for row in rows_of(DESK) if "dtstart" in row and row["valid_from"] < "2026-12"]

    assert [(row["dtstart"], row["opens_at"][:5]) for row in single] == [
        ("2026-11-25", "09:00"),
        ("2026-11-30", "10:00"),
    ]
    assert single[0]["notes"] == "Inwentaryzacja"


def test_rows_end_where_the_clocks_change():
    rows = rows_of(schedule(week(0, 6, "8:00-9:00")), "2026-10-20", "2026-10-30")

    assert [(row["valid_to"], row["timezone"], row["opens_at"]) for row in rows] == [
        ("2026-10-24", 2, "08:00+02:00"),
        ("2026-10-30", 1, "08:00+01:00"),
    ]


def test_appointments_are_said():
    (row,) = rows_of(schedule(week(1, 1, "8:00-9:00", by_appointment=True)), last="2026-11-10")

    assert row["attending_type"] == "by appointment"


def test_ids_stay_and_differ():
    ids = [row["id"] for row in rows_of(DESK)]

    assert ids == [row["id"] for row in rows_of(DESK)]
    assert len(set(ids)) == len(ids)


@given(schedules())
def test_a_client_reads_the_hours_of_the_schedule(table):
    rows = rows_of(table, "2026-03-01", "2026-05-31")
    for date in (day("2026-03-01") + dt.timedelta(days=offset) for offset in range(92)):
        told = [(f"{span.opens:%H:%M}", f"{span.closes:%H:%M}") for span in table.spans(date)]
        assert on(rows, date) == sorted(told)
