"""What is answered about one office."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from directory.office.page import OfficePage
from directory.office.words import StatusWords
from directory.rows.addresses import OfficeAddress
from directory.schedules import Span


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
    spans: tuple[Span, ...]


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
