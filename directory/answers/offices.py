"""Offices that a question is about, each with the facts asked for."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.enums import PhoneKind
from core.search_answers import AskedWords, SearchAnswer, Terms
from directory.answers.wants import Question, Want
from directory.enums import OfficeKind
from directory.hours import Hours
from directory.listing.front import offices_below
from directory.office.page import OfficePage
from directory.office.schedule import current
from directory.office.words import StatusWords, status_words
from directory.rows.addresses import OfficeAddress

ORDER = 10
MAX_PHONES = 3


class Nearness(IntEnum):
    """How a question names an office: by its title, by what it is, by one of its facts."""

    TITLE = 0
    KIND = 1
    FACT = 2


@dataclass(frozen=True)
class TodayHours:
    """One purpose: its state at this moment, and the hours of the day."""

    label: str
    status: StatusWords
    hours: tuple[Hours, ...]


@dataclass(frozen=True)
class OfficeAnswer:
    """What was asked about one office; what was not asked stays empty.

    ``phones_of``: the office itself, or the one above it where it has no phone of its own.
    """

    page: OfficePage
    nearness: Nearness
    phones: list[Any]
    phones_of: OfficePage
    hours: list[TodayHours]
    address: OfficeAddress | None

    @property
    def says_something(self) -> bool:
        return bool(self.phones or self.hours or self.address)


def answer_about_offices(request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    """The offices that the question names best; none where it asks for no fact of an office."""
    question = Question.of(asked)
    if not question.wants:
        return []
    offices = offices_below(asked.site.root_page)
    reader = _Reader(question, asked.read, _centre_names(request), clock.now(), offices)
    answers = [reader.answer(office) for office in offices]
    telling = [answer for answer in answers if answer and answer.says_something]
    best = min((answer.nearness for answer in telling), default=Nearness.TITLE)
    template = "directory/search_answer.html"
    return [
        SearchAnswer(ORDER, template, {"answer": answer})
        for answer in telling
        if answer.nearness is best
    ]


def _centre_names(request: HttpRequest) -> str:
    centre = get_centre(request)
    return f"{centre.words.name} {centre.words.short_name}" if centre else ""


@dataclass(frozen=True)
class _Reader:
    """Looks at offices with one question in mind."""

    question: Question
    read: Callable[[str], Terms]
    centre: str
    now: dt.datetime
    offices: list[OfficePage]

    def answer(self, office: OfficePage) -> OfficeAnswer | None:
        """None where the question is about something else."""
        title = self.read(office.title)
        named = title | self.read(self._kind(office))
        for nearness, terms in ((Nearness.TITLE, title), (Nearness.KIND, named)):
            if self.question.place and self.question.names(terms):
                return self._facts(office, nearness, lambda label: True)
        if not self.question.place:
            is_main = office.source.kind == OfficeKind.HEADQUARTERS
            return self._facts(office, Nearness.KIND, lambda label: True) if is_main else None
        return self._facts(
            office, Nearness.FACT, lambda label: self.question.names(named | self.read(label))
        )

    def _kind(self, office: OfficePage) -> str:
        """What it is and where; the headquarters are the centre itself."""
        is_main = office.source.kind == OfficeKind.HEADQUARTERS
        place = office.places.present
        words = (office.source.get_kind_display(), place.line if place else "")
        return " ".join((*words, self.centre) if is_main else words)

    def _facts(
        self, office: OfficePage, nearness: Nearness, is_meant: Callable[[str], bool]
    ) -> OfficeAnswer:
        wants = self.question.wants
        phones_of = self._phones_of(office)
        phones = [row for row in _phones(phones_of) if is_meant(row.title)]
        hours = [line for line in self._hours(office) if is_meant(line.label)]
        is_here = nearness is not Nearness.FACT or bool(hours)
        return OfficeAnswer(
            office,
            nearness,
            phones=phones[:MAX_PHONES] if Want.PHONE in wants else [],
            phones_of=phones_of,
            hours=hours if Want.HOURS in wants else [],
            address=office.places.present if Want.ADDRESS in wants and is_here else None,
        )

    def _phones_of(self, office: OfficePage) -> OfficePage:
        """The office, or the nearest one above it with a phone."""
        path = office.source.path
        above = [one for one in self.offices if path.startswith(one.source.path) and _phones(one)]
        return max(above, key=lambda one: len(one.source.path), default=office)

    def _hours(self, office: OfficePage) -> list[TodayHours]:
        today = self.now.date()
        return [
            TodayHours(
                str(purpose.label),
                status_words(table.status(self.now), self.now),
                table.day(today).hours,
            )
            for purpose, table in current(office.schedule, today).items()
        ]


def _phones(office: OfficePage) -> list[Any]:
    """Numbers that one can call."""
    return [row for row in office.source.phones.all() if row.kind != PhoneKind.FAX]
