"""The addresses of an office on a day."""

import datetime as dt
from dataclasses import dataclass

from directory.office.words import validity_words
from directory.rows.addresses import OfficeAddress
from directory.schedules import Validity, prevailing
from directory.schedules.workdays import ONE_DAY


@dataclass(frozen=True)
class OtherPlace:
    """An address that does not hold now, and when it does or did."""

    address: OfficeAddress
    when: str


@dataclass(frozen=True)
class Places:
    """The present address, the coming ones, the earlier ones."""

    present: OfficeAddress | None
    coming: list[OtherPlace]
    earlier: list[OtherPlace]

    @classmethod
    def on(cls, day: dt.date, addresses: list[OfficeAddress]) -> "Places":
        present = next(iter(prevailing(addresses, day)), None)
        others = [address for address in addresses if address is not present]
        later = [address for address in others if address.validity.first > day]
        earlier = [address for address in others if address not in later]
        return cls(
            present,
            [OtherPlace(address, validity_words(address.validity)) for address in later],
            [OtherPlace(address, _held(address, addresses)) for address in earlier],
        )


def _held(address: OfficeAddress, addresses: list[OfficeAddress]) -> str:
    """When an earlier address held: at the latest until the next one began."""
    starts = [other.validity.first for other in addresses]
    next_start = min((day for day in starts if day > address.validity.first), default=None)
    last = address.valid_to or (next_start and next_start - ONE_DAY)
    return validity_words(Validity(address.valid_from, last))
