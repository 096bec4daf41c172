"""Offices at which a service is given."""

from dataclasses import dataclass
from typing import Any

from core.listing import prepare_cards
from core.localised import localised
from core.privacy import public_pages
from directory.office.page import OfficePage


@dataclass(frozen=True)
class ServiceOffice:
    """An office with what the row says about it."""

    page: OfficePage
    note: str


def offices_of(service: Any) -> list[ServiceOffice]:
    """In the order of the rows; what is no public office is left out."""
    notes = {row.office_id: row.note for row in service.source.places.all()}
    found = public_pages(OfficePage.objects.filter(pk__in=notes))
    by_pk = {page.pk: page for page in found.select_related("locale").defer_streamfields()}
    ordered = [by_pk[pk] for pk in notes if pk in by_pk]
    pages = prepare_cards(localised(ordered))
    return [
        ServiceOffice(page, notes[office.pk]) for office, page in zip(ordered, pages, strict=True)
    ]
