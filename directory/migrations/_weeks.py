"""Rows of one span each, as they were until migration 7, turned into whole weeks."""

import datetime as dt
from itertools import pairwise

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ONE_DAY = dt.timedelta(days=1)


def weeks_of(spans):
    """Fields of the new rows from those of the old ones, purpose by purpose."""
    weeks = []
    for purpose in dict.fromkeys(row["purpose"] for row in spans):
        rows = [row for row in spans if row["purpose"] == purpose]
        weeks += _cut_weeks(rows) if _falls_through(rows) else _plain_weeks(rows)
    return weeks


def span_text(opens, closes):
    """``08:00-15:00``; empty where one of the two is missing."""
    return "" if opens is None or closes is None else f"{opens:%H:%M}-{closes:%H:%M}"


def _plain_weeks(rows):
    """One period, one week: a period says all about the days on which another could hold too."""
    periods = dict.fromkeys((row["valid_from"], row["valid_to"]) for row in rows)
    return [
        week
        for period in periods
        for week in _weeks(period, _by_day(row for row in rows if _period(row) == period))
    ]


def _cut_weeks(rows):
    """Where a period left days to an older one, time is cut so that every piece says all."""
    pieces = [(first, _held_on(rows, first)) for first in _starts(rows)]
    pieces.append((None, None))
    weeks, began = [], None
    for (first, days), (next_first, next_days) in pairwise(pieces):
        began = began or first
        if next_days == days:
            continue
        last = next_first - ONE_DAY if next_first else None
        weeks += _weeks((None if began == dt.date.min else began, last), days)
        began = None
    return weeks


def _starts(rows):
    """The first days of the pieces of time in which the same rows hold."""
    firsts = {_first(row) for row in rows}
    after = {row["valid_to"] + ONE_DAY for row in rows if row["valid_to"]}
    return sorted({dt.date.min} | firsts | after)


def _held_on(rows, day):
    """For each weekday the rows that prevailed on the date ``day``, as schedules used to."""
    return [_prevailing([row for row in rows if _names(row, number)], day) for number in range(7)]


def _prevailing(rows, day):
    holding = [row for row in rows if _first(row) <= day <= _last(row)]
    best = max((_rank(row) for row in holding), default=None)
    return [row for row in holding if _rank(row) == best]


def _by_day(rows):
    rows = list(rows)
    return [[row for row in rows if _names(row, number)] for number in range(7)]


def _weeks(period, days):
    """The rows of a week, apart where notes or appointments differ."""
    for kind in dict.fromkeys(_kind(row) for rows in days for row in rows):
        purpose, by_appointment, note = kind
        week = {
            "purpose": purpose,
            "valid_from": period[0],
            "valid_to": period[1],
            "by_appointment": by_appointment,
            "note": note,
        }
        for name, rows in zip(DAYS, days, strict=True):
            spans = [_span(row) for row in rows if _kind(row) == kind]
            week[name] = ",".join(sorted(spans))
        yield week


def _falls_through(rows):
    """Whether a day of some period was left to one that ranks below it."""
    return any(
        _rank(below) < _rank(row) and _meet(below, row) and not _said(rows, row, below)
        for row in rows
        for below in rows
    )


def _said(rows, row, below):
    """Whether the period of ``row`` names every weekday of ``below``."""
    named = {day for one in rows if _period(one) == _period(row) for day in _days(one)}
    return set(_days(below)) <= named


def _meet(one, other):
    return _first(one) <= _last(other) and _first(other) <= _last(one)


def _kind(row):
    return row["purpose"], row["by_appointment"], row["note"]


def _span(row):
    return span_text(row["opens"], row["closes"])


def _days(row):
    return range(row["first_day"], row["last_day"] + 1)


def _names(row, number):
    return number in _days(row)


def _period(row):
    return row["valid_from"], row["valid_to"]


def _first(row):
    return row["valid_from"] or dt.date.min


def _last(row):
    return row["valid_to"] or dt.date.max


def _rank(row):
    return _first(row), -_last(row).toordinal()


def converted_page(content, rules):
    """The content of a revision with weeks; one that has none of the old rows stays as it is."""
    page = dict(content)
    spans = [_read(row) for row in page.pop("spans", [])]
    if spans:
        office = content["pk"]
        page["schedule_rows"] = [
            {"pk": None, "sort_order": order, "office": office, **_json(week)}
            for order, week in enumerate(weeks_of(spans))
        ]
    for name in ("rules", "exceptions"):
        if name in page:
            page[name] = [_with_spans(row, rules) for row in page[name]]
    return page


def _with_spans(row, rules):
    row = _read(row)
    spans = span_text(row.pop("opens", None), row.pop("closes", None))
    if "rule" in row:
        row["rule"] = rules.get(row["rule"], row["rule"])
    return _json(row | {"spans": spans})


def _read(row):
    times = {name: _time(row.get(name)) for name in ("opens", "closes")}
    days = {name: _date(row.get(name)) for name in ("valid_from", "valid_to") if name in row}
    return row | times | days


def _json(row):
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in row.items()
    }


def _time(text):
    return dt.time.fromisoformat(text) if text else None


def _date(text):
    return dt.date.fromisoformat(text) if text else None
