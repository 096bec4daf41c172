"""Whom to ask about a service."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from core.localised import localised_by_id


@dataclass(frozen=True)
class ServiceContactLine:
    """A post, and its office's page in the reader's language where that is public."""

    row: Any
    office: Page | None


def contacts_of(service: Any) -> list[ServiceContactLine]:
    """In the order of the rows, in at most two queries."""
    rows = list(service.source.contacts.all())
    pages = localised_by_id([row.contact_page_id for row in rows if row.contact_page_id])
    return [ServiceContactLine(row, pages.get(row.contact_page_id)) for row in rows]
