"""The part of a list that a page shows, and what stands on its map."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.functional import SimpleLazyObject

from core.listing import prepare_cards
from core.localised import localised
from directory.listing.hours import AllHours
from directory.office.page import OfficePage
from directory.rows.addresses import OfficeAddress

ON_MAP = 200
"""Offices up to which all that were found stand on the map; of more, those of the page."""


class CountedPaginator(Paginator[Any]):
    """A paginator that is told how many things there are."""

    def __init__(self, things: Any, per_page: int, count: int) -> None:
        super().__init__(things, per_page)
        self.count = count


@dataclass(frozen=True)
class Shown:
    """A page of offices in the reader's language, and all offices for the map."""

    page_obj: Page[Any]
    on_map: list[OfficePage]

    @property
    def addresses(self) -> list[tuple[OfficePage, OfficeAddress]]:
        """Offices with the address that holds today."""
        places = ((office, office.places.present) for office in self.on_map)
        return [(office, place) for office, place in places if place]


def shown(found: Any, count: int, hours: AllHours, number: str | None, per_page: int) -> Shown:
    """The page with a number, as it stands in an address; the last one for one that is too high.

    ``found`` are pages that keep facts, ``count`` of them.
    """
    page_obj = CountedPaginator(found, per_page, count).get_page(number)
    if count > ON_MAP:
        cards = _cards(page_obj.object_list, hours)
        page_obj.object_list = cards
    else:
        cards = _cards(found[:count], hours)
        page_obj.object_list = cards[max(0, page_obj.start_index() - 1) : page_obj.end_index()]
    return Shown(page_obj, cards)


def _cards(found: Iterable[Any], hours: AllHours) -> list[OfficePage]:
    sources = list(found)
    pages = localised(sources)
    for source, page in zip(sources, pages, strict=True):
        # Most offices of a map never say their hours.
        page.schedules = SimpleLazyObject(partial(hours.of, source.pk))
    return prepare_cards(pages)
