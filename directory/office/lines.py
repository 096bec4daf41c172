"""Hours as rows of a table or items of a list, in words of the active language."""

from dataclasses import dataclass
from typing import Self

from django.conf import settings
from django.utils.translation import get_language

from directory.office.words import rule_words, validity_words, weekdays_words
from directory.schedules import Day, Reason, RuleRow, Schedule, Span, WeeklyRow
from directory.schedules.workdays import LANGUAGES, holiday_name


@dataclass(frozen=True)
class Note:
    """Words of an editor or of the law; ``language`` is theirs where it is not the reader's."""

    text: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    @classmethod
    def written(cls, text: str, language: str = "") -> Self:
        """Facts are written in the default language."""
        language = language or settings.LANGUAGE_CODE
        return cls(text, "" if language == get_language() or not text else language)


NO_NOTE = Note()


@dataclass(frozen=True)
class Line:
    """What day, what spans (none: closed), what else; ``spoken`` is a short label in full."""

    label: str
    spans: tuple[Span, ...]
    note: Note = NO_NOTE
    is_today: bool = False
    spoken: str = ""


def row_lines(rows: list[WeeklyRow | RuleRow]) -> list[Line]:
    """Rows that do not hold now, with the time in which they did or will."""
    return [_row_line(row) for row in rows]


def rows_of(schedule: Schedule) -> list[WeeklyRow | RuleRow]:
    """Rows that open something."""
    rows: list[WeeklyRow | RuleRow] = [*schedule.week, *schedule.rules]
    return [row for row in rows if row.spans]


def why(day: Day) -> Note:
    """The reason for other hours: the name of the holiday or what an editor wrote."""
    if day.reason is Reason.HOLIDAY:
        language = get_language() or ""
        known = language if language in LANGUAGES else settings.LANGUAGE_CODE
        return Note.written(holiday_name(day.date, known), known)
    return Note.written(day.note, day.language)


def day_line(day: Day) -> Line:
    """A single day; nobody needs to be told which."""
    return Line("", day.spans, why(day))


def row_note(row: WeeklyRow | RuleRow) -> Note:
    """The note of the row's spans, or that of a rule that closes."""
    noted = next((span.note for span in row.spans if span.note), "")
    return Note.written(noted or (row.note if isinstance(row, RuleRow) else ""))


def _row_line(row: WeeklyRow | RuleRow) -> Line:
    days = rule_words(row.rule) if isinstance(row, RuleRow) else weekdays_words(row.weekdays)
    return Line(f"{days}, {validity_words(row.validity)}", row.spans, row_note(row))
