"""Opening hours in the syntax of OpenStreetMap: ``Mo-Fr 08:00-15:00; PH off``.

The form is https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification. A later rule
replaces an earlier one on its days: week, rule of the month, holiday, closure, exception.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby

from directory.enums import OffDay, RuleKind
from directory.exports.osm_dates import dates_text, day_text, from_text, weekdays_text
from directory.exports.stretches import announced_days
from directory.exports.weeks import weeks_from
from directory.schedules import Rule, RuleRow, Schedule, Span, Validity, disjoint
from directory.schedules.spans import DAY_MINUTES
from directory.schedules.workdays import SATURDAY

HOLIDAYS = "PH off"
BY_APPOINTMENT = "po umówieniu"
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class NotInOsm(ValueError):
    """The syntax has no form for this schedule; the text says what is the matter."""


def osm_opening_hours(schedule: Schedule, first: dt.date) -> str:
    """The schedule from a date on. Raises NotInOsm where the text would say something else."""
    if not schedule.week and not schedule.rules and not schedule.exceptions:
        raise NotInOsm("nothing is known about the hours")
    _refuse_nights(schedule, first)
    _refuse_rules(schedule.rules, first)
    rules = [
        *_weeks(schedule, first),
        *(text for row in schedule.rules for text in _monthly(row, first)),
        HOLIDAYS,
        *_announced(schedule, first),
    ]
    return "; ".join(rules)


def _weeks(schedule: Schedule, first: dt.date) -> Iterator[str]:
    weeks = weeks_from(schedule, first)
    for week in weeks:
        period = "" if len(weeks) == 1 else _period(week.first, week.last)
        for weekdays, spans in week.groups:
            yield _hours(f"{period} {weekdays_text(weekdays)}".strip(), spans)


def _monthly(row: RuleRow, first: dt.date) -> Iterator[str]:
    """The rule; a holiday on its day closes by ``PH off``, as the precedence wants it."""
    if row.validity.last < first:
        return
    days = _rule_days(row.rule)
    limited = row.validity.first > first or row.validity.last < dt.date.max
    spans = disjoint(row.spans)
    if limited and row.rule.kind == RuleKind.DAY_OF_MONTH:
        raise NotInOsm("a day of the month that holds for a time only")
    period = _period(max(row.validity.first, first), row.validity.last) if limited else ""
    yield _hours(f"{period} {days}".strip(), spans)


def _rule_days(rule: Rule) -> str:
    if rule.kind == RuleKind.NTH_WEEKDAY:
        return f"{weekdays_text([rule.weekday])}[{rule.nth}]"
    months = enumerate(LONGEST_MONTHS, start=1)
    days = (day_text(month, rule.number) for month, last in months if rule.number <= last)
    return f"{','.join(days)} {weekdays_text(range(SATURDAY))}"


def _announced(schedule: Schedule, first: dt.date) -> Iterator[str]:
    """Closures and exceptions, as far as they are known."""
    lasts = [row.ends_on for row in (*schedule.closures, *schedule.exceptions)]
    for days in announced_days(schedule, first, max(lasts, default=first)):
        yield _hours(dates_text(days.first, days.last), days.spans, days.note)


def _hours(days: str, spans: Iterable[Span], note: str = "") -> str:
    """One rule for the days and, behind commas that add, others for other kinds of hours."""
    kinds = groupby(spans, key=lambda span: (span.by_appointment, span.note or note))
    parts = [_part(days, list(group), *kind) for kind, group in kinds]
    return ", ".join(parts) if parts else f"{days} off{_comment(note)}"


def _part(days: str, spans: list[Span], by_appointment: bool, note: str) -> str:
    hours = ",".join(_between(span) for span in spans)
    if by_appointment:
        return f"{days} {hours} unknown{_comment(note or BY_APPOINTMENT)}"
    return f"{days} {hours}{_comment(note)}"


def _between(span: Span) -> str:
    closes = "24:00" if span.minutes[1] == DAY_MINUTES else f"{span.closes:%H:%M}"
    return f"{span.opens:%H:%M}-{closes}"


def _comment(text: str) -> str:
    """In quotes, which the syntax cannot escape."""
    plain = " ".join(text.replace('"', "”").split())
    return f' "{plain}"' if plain else ""


def _period(first: dt.date, last: dt.date) -> str:
    return from_text(first) if last == dt.date.max else dates_text(first, last)


def _refuse_nights(schedule: Schedule, first: dt.date) -> None:
    """On the day after a night another rule, if only that of a holiday, cuts the night off."""
    rows = [
        *(row.spans for row in schedule.week if row.validity.last >= first),
        *(row.spans for row in schedule.rules if row.validity.last >= first),
        *(row.spans for row in schedule.exceptions if row.ends_on >= first),
    ]
    if any(span.minutes[1] > DAY_MINUTES for spans in rows for span in spans):
        raise NotInOsm("hours past midnight")


def _refuse_rules(rows: Iterable[RuleRow], first: dt.date) -> None:
    coming = [row for row in rows if row.validity.last >= first]
    for row in coming:
        _refuse_rule(row.rule)
    for one, other in combinations(coming, 2):
        if _share_time(one.validity, other.validity) and _may_meet(one.rule, other.rule):
            raise NotInOsm("two rules that may meet on one day")


def _refuse_rule(rule: Rule) -> None:
    if rule.kind not in (RuleKind.NTH_WEEKDAY, RuleKind.DAY_OF_MONTH):
        raise NotInOsm(f"the rule “{rule.kind}”")
    if rule.off_day != OffDay.SKIP:
        raise NotInOsm("a rule whose day is moved over days off")


def _share_time(one: Validity, other: Validity) -> bool:
    return one.first <= other.last and other.first <= one.last


def _may_meet(one: Rule, other: Rule) -> bool:
    if one.kind != other.kind:
        return True
    if one.kind == RuleKind.DAY_OF_MONTH:
        return one.number == other.number
    # The fourth of a month may be its last.
    return one.weekday == other.weekday and (one.nth == other.nth or -1 in (one.nth, other.nth))
