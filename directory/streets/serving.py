"""Public offices, and their teams, by the streets and districts that they serve."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from wagtail.models import Site

from core.district import District
from core.listing import prepare_cards
from core.localised import localised
from core.privacy import public_pages
from directory.areas.numbers import HouseNumber
from directory.office.page import OfficePage
from directory.rows.people import OfficeArea
from directory.rows.served import ServedArea
from directory.streets.street import Street
from directory.streets.words import ranges_words


@dataclass(frozen=True)
class Server:
    """An office, in the reader's language, and the district whose team serves the place.

    ``numbers`` says which numbers of the street, where the question named none.
    """

    office: OfficePage
    district: District | None = None
    numbers: str = ""
    notes: tuple[str, ...] = ()


def serves_streets(site: Site) -> bool:
    """Whether anything is written down for the streets of a site."""
    return ServedArea.objects.filter(street__site=site).exists()


def servers_of_streets(
    streets: list[Street], number: HouseNumber | None
) -> dict[int, list[Server]]:
    """By id of the street; with a number only whoever serves that one."""
    if not streets:
        return {}
    rows = ServedArea.objects.filter(street__in=streets).select_related("district")
    fitting = [row for row in rows if number is None or number in row.numbers]
    offices = _offices({row.office_id for row in fitting})
    found = defaultdict(list)
    for row in sorted(fitting, key=_street_and_team):
        if row.office_id in offices:
            found[row.street_id].append(row)
    return defaultdict(list, {pk: _teams(rows, offices, number) for pk, rows in found.items()})


def _street_and_team(row: ServedArea) -> tuple[int, ...]:
    return row.street_id, row.office_id, row.district_id or 0, row.sort_order or 0


def _teams(
    rows: list[ServedArea], offices: dict[int, OfficePage], number: HouseNumber | None
) -> list[Server]:
    """One for each office and district, however many rows it has on the street."""
    teams = []
    for _team, group in groupby(rows, key=lambda row: (row.office_id, row.district_id)):
        own = list(group)
        words = "" if number else ranges_words(row.numbers for row in own)
        notes = tuple(dict.fromkeys(row.note for row in own if row.note))
        teams.append(Server(offices[own[0].office_id], own[0].district, words, notes))
    return teams


def servers_of_districts(districts: list[District]) -> dict[int, list[Server]]:
    """By id of the district."""
    if not districts:
        return {}
    rows = OfficeArea.objects.filter(district__in=districts).order_by("office", "sort_order")
    listed = list(rows.values_list("district", "office", "note"))
    offices = _offices({office for _district, office, _note in listed})
    found = defaultdict(list)
    for district, office, note in listed:
        if office in offices:
            found[district].append(Server(offices[office], notes=(note,) if note else ()))
    return found


def _offices(ids: Iterable[int]) -> dict[int, OfficePage]:
    """Public ones, by the id of the page that holds the facts."""
    if not ids:
        return {}
    facts = OfficePage.objects.filter(pk__in=ids, locale__language_code=settings.LANGUAGE_CODE)
    sources = list(public_pages(facts).select_related("locale").defer_streamfields())
    pages = prepare_cards(localised(sources))
    return {source.pk: page for source, page in zip(sources, pages, strict=True)}
