"""Random schedules of the year 2026 and moments within it."""

import datetime as dt

from hypothesis import strategies as st

from directory.enums import OffDay, RuleKind
from directory.schedules import (
    ClosureDays,
    ExceptionDays,
    Rule,
    RuleRow,
    Schedule,
    Span,
    Validity,
    WeeklyRow,
)
from tests.directory.schedules.build import day

times = st.integers(0, 95).map(lambda quarter: dt.time(quarter // 4, quarter % 4 * 15))
dates = st.dates(day("2026-01-01"), day("2026-12-31"))
periods = st.one_of(
    st.just(Validity()),
    st.tuples(dates, dates).map(lambda pair: Validity(min(pair), max(pair))),
)
moments = st.integers(0, 362 * 24 * 60).map(
    lambda minutes: dt.datetime(2026, 1, 2, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)
)
rules = st.builds(
    Rule,
    st.sampled_from(RuleKind),
    st.sampled_from([1, 2, 3, 4, -1]),
    st.integers(0, 6),
    st.integers(1, 31),
    st.sampled_from(OffDay),
)


def day_spans(appointments: bool = True) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans of one day, as likely as not with overlaps."""
    kinds = st.booleans() if appointments else st.just(False)
    return st.lists(st.builds(Span, times, times, kinds), max_size=3).map(tuple)


def schedules(appointments: bool = True) -> st.SearchStrategy[Schedule]:
    """Rows of every kind, more than an editor would write."""
    spans = day_spans(appointments)
    weekdays = st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days)))
    return st.builds(
        Schedule,
        _some(st.builds(WeeklyRow, weekdays, spans, periods), 4),
        _some(st.builds(RuleRow, rules, spans, periods), 2),
        _some(_dated(ExceptionDays, spans, st.booleans()), 3),
        _some(_dated(ClosureDays), 2),
    )


def _dated(kind, *more):
    return st.tuples(dates, st.integers(0, 20)).flatmap(
        lambda pair: st.builds(
            kind,
            st.just(pair[0]),
            st.just(pair[0] + dt.timedelta(days=pair[1])),
            st.just(""),
            *more,
        )
    )


def _some(rows, most):
    return st.lists(rows, max_size=most).map(tuple)
