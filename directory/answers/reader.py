"""Looks at offices with one question in mind."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.enums import PhoneKind
from core.search_answers import Terms
from directory.answers.office_answer import Nearness, OfficeAnswer, TodayHours
from directory.answers.wants import Question, Want
from directory.enums import OfficeKind
from directory.office.page import OfficePage
from directory.office.schedule import current
from directory.office.status import status_now

MAX_PHONES = 3


@dataclass(frozen=True)
class Reader:
    """One question, and what it takes to answer it; ``centre`` are the names of the centre."""

    question: Question
    read: Callable[[str], Terms]
    centre: str
    now: dt.datetime
    offices: list[OfficePage]

    def answer(self, office: OfficePage) -> OfficeAnswer | None:
        """None where the question is about something else."""
        names = self.question.names
        if not self.question.place:
            return self._facts(office, Nearness.KIND) if _is_main(office) else None
        title = self.read(office.title)
        if names(title):
            return self._facts(office, Nearness.TITLE)
        known = title | self.read(self._kind(office))
        if names(known):
            return self._facts(office, Nearness.KIND)
        return self._facts(office, Nearness.FACT, lambda label: names(known | self.read(label)))

    def _kind(self, office: OfficePage) -> str:
        """What it is and where; the headquarters are the centre itself."""
        place = office.places.present
        words = (office.source.get_kind_display(), place.line if place else "")
        return " ".join((*words, self.centre) if _is_main(office) else words)

    def _facts(
        self,
        office: OfficePage,
        nearness: Nearness,
        is_meant: Callable[[str], bool] = lambda label: True,
    ) -> OfficeAnswer:
        """The facts wanted; ``is_meant`` says by its label whether a row is one of them."""
        wants = self.question.wants
        phones_of = office if nearness is Nearness.FACT else self._phones_of(office)
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
                key.label,
                status_now(schedule, self.now),
                schedule.spans(today),
            )
            for key, schedule in current(office.schedules, today).items()
        ]


def _is_main(office: OfficePage) -> bool:
    """Whether it stands for the centre itself."""
    return bool(office.source.kind == OfficeKind.HEADQUARTERS)


def _phones(office: OfficePage) -> list[Any]:
    """Numbers that one can call."""
    return [row for row in office.source.phones.all() if row.kind != PhoneKind.FAX]
