"""Facts of an office by which people search for it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext

from core.phones import Phone

COUNTRY_PREFIX = "+48"


def office_facts(office: Any) -> list[str]:
    """Addresses, phones as written and as digits, posts, purposes, districts; no empty texts."""
    facts = office.source
    texts = [
        str(facts.get_kind_display()),
        office.how_to_get_in,
        facts.email,
        *_addresses(facts.addresses.all()),
        *_headings(office),
        *(f"{row.title} {row.display} {digits(row.phone)}" for row in facts.phones.all()),
        *(key.label for key in office.schedules),
        *_posts(facts.posts.all()),
        *(f"{row.district} {row.note}" for row in facts.areas.all()),
    ]
    return [text.strip() for text in texts if text.strip()]


def _headings(office: Any) -> Iterator[str]:
    """What the page says above its facts: people ask for "telefon" and "godziny" of a place."""
    facts = office.source
    if facts.addresses.all():
        yield gettext("Address")
    if facts.phones.all():
        yield gettext("Phones")
    if office.schedules:
        yield gettext("Hours")


def digits(phone: Phone | None) -> str:
    """The number without spaces, as people type it: ``717822300``."""
    return phone.e164.removeprefix(COUNTRY_PREFIX) if phone else ""


def _addresses(addresses: Iterable[Any]) -> Iterator[str]:
    for row in addresses:
        yield ", ".join(filter(None, (row.line, row.inside, row.note)))


def _posts(posts: Iterable[Any]) -> Iterator[str]:
    for row in posts:
        told = (str(row), row.person, row.room, row.display, digits(row.phone))
        yield " ".join(filter(None, told))
