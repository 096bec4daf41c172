"""Opening hours for maps, held against a parser of the syntax that is not ours."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours
from opening_hours import State as OsmState

from core.clock import WARSAW
from directory.enums import OffDay, RuleKind
from directory.exports.osm import NotInOsm, osm_opening_hours
from directory.schedules import ClosureDays, ExceptionDays, Rule, RuleRow, Schedule, Span, State
from directory.schedules import WeeklyRow as Weekly
from tests.directory.schedules.build import closure, day, other, rule, schedule, week
from tests.directory.schedules.strategies import dates, periods

FIRST = day("2026-01-01")
STATES = {
    OsmState.OPEN: State.OPEN,
    OsmState.UNKNOWN: State.BY_APPOINTMENT,
    OsmState.CLOSED: State.CLOSED,
}

quarters = st.lists(st.integers(0, 96), min_size=2, max_size=2, unique=True).map(sorted)
notes = st.sampled_from(["", "", 'Sala "B", wejście; od podwórza'])
spans = st.lists(
    st.builds(
        lambda pair, arranged, note: Span(_time(pair[0]), _time(pair[1]), arranged, note),
        quarters,
        st.booleans(),
        notes,
    ),
    max_size=3,
).map(tuple)
weekdays = st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days)))
rows_of_month = st.one_of(
    st.builds(
        RuleRow,
        st.builds(
            Rule,
            st.just(RuleKind.NTH_WEEKDAY),
            st.sampled_from([1, 2, 3, 4, -1]),
            st.integers(0, 6),
        ),
        spans,
        periods,
    ),
    st.builds(
        lambda number, hours: RuleRow(Rule(RuleKind.DAY_OF_MONTH, number=number), hours),
        st.integers(1, 31),
        spans,
    ),
)


def _time(quarter):
    return dt.time(quarter // 4 % 24, quarter % 4 * 15)


def dated(kind, *more):
    return st.builds(
        lambda start, length, note, *rest: kind(
            start, start + dt.timedelta(days=length), note, *rest
        ),
        dates,
        st.integers(0, 20),
        notes,
        *more,
    )


def some(rows, most):
    return st.lists(rows, max_size=most).map(tuple)


expressible = st.builds(
    Schedule,
    st.lists(st.builds(Weekly, weekdays, spans, periods), min_size=1, max_size=3).map(tuple),
    some(rows_of_month, 1),
    some(dated(ExceptionDays, spans, st.booleans()), 2),
    some(dated(ClosureDays), 2),
)


def text_of(*rows):
    return osm_opening_hours(schedule(*rows), day("2026-11-23"))


@given(expressible)
def test_another_parser_reads_the_same_states(table):
    parsed = OpeningHours(osm_opening_hours(table, FIRST), timezone=WARSAW, country="PL")

    for hours in range(7, 364 * 24, 5):
        moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=hours, minutes=10)
        state, _comment = parsed.state(moment.astimezone(WARSAW))
        assert STATES[state] is table.state(moment), (moment, str(parsed))


def test_an_ordinary_office():
    assert text_of(week(0, 4, "8:00-15:00")) == "Mo-Fr 08:00-15:00; PH off"


def test_two_spans_a_day_and_a_longer_wednesday():
    text = text_of(week(0, 1, "8:00-12:00, 13:00-15:00"), week(2, 2, "8:00-0:00"))

    assert text == "Mo-Tu 08:00-12:00,13:00-15:00; We 08:00-24:00; PH off"


def test_appointments_are_unknown_to_a_map():
    text = text_of(week(0, 4, "8:00-10:00"), week(3, 3, "10:00-12:00", by_appointment=True))

    assert 'Th 08:00-10:00, Th 10:00-12:00 unknown "po umówieniu"' in text


def test_closures_and_exceptions_are_dated_and_say_why():
    text = text_of(
        week(0, 4, "8:00-15:00"),
        closure("2026-12-28..2026-12-30", "Szkolenie"),
        other("2026-12-23", "8:00-12:00", note='Dzień "otwarty"'),
        other("2026-11-20"),
    )

    assert text.split("; ")[2:] == [
        '2026 Dec 23 08:00-12:00 "Dzień ”otwarty”"',
        '2026 Dec 28-2026 Dec 30 off "Szkolenie"',
    ]


@pytest.mark.parametrize(
    "row",
    [
        rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00"),
        rule(RuleKind.LAST_OPEN_DAY, "10:00-12:00"),
        rule(RuleKind.LAST_CALENDAR_DAY, "10:00-12:00"),
        rule(RuleKind.DAY_OF_MONTH, "10:00-12:00", number=10, off_day=OffDay.MOVE_ON),
        rule(RuleKind.DAY_OF_MONTH, "10:00-12:00", "2026-12-01..2026-12-31", number=10),
        week(6, 6, "20:00-6:00"),
        other("2026-12-31", "20:00-2:00"),
    ],
)
def test_what_the_syntax_cannot_say_is_refused(row):
    with pytest.raises(NotInOsm):
        text_of(week(0, 4, "8:00-15:00"), row)


def test_rules_that_may_meet_are_refused_and_others_are_not():
    fourth, last = (rule(RuleKind.NTH_WEEKDAY, "8:00-9:00", nth=nth, weekday=1) for nth in (4, -1))
    first = rule(RuleKind.NTH_WEEKDAY, "8:00-9:00", nth=1, weekday=1)

    with pytest.raises(NotInOsm):
        text_of(fourth, last)
    assert "Tu[1] 08:00-09:00; Tu[4] 08:00-09:00" in text_of(first, fourth)


def test_what_is_over_does_not_stand_in_the_way():
    past = rule(RuleKind.LAST_WORKING_DAY, "10:00-12:00", "..2026-06-30")

    assert text_of(week(0, 4, "8:00-15:00"), past) == "Mo-Fr 08:00-15:00; PH off"


def test_nothing_known_is_not_closed():
    with pytest.raises(NotInOsm):
        text_of()
