"""The streets of one office, as its page lists them."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db.models import prefetch_related_objects

from core.district import District
from directory.rows.served import ServedArea
from directory.streets.words import ranges_words


@dataclass(frozen=True)
class ListedStreet:
    """``numbers`` is empty where the whole street is served."""

    title: str
    numbers: str = ""
    notes: list[str] = field(default_factory=list)


def streets_by_team(office: Any) -> list[tuple[District | None, list[ListedStreet]]]:
    """Streets in the order of the alphabet, those of the whole office first."""
    rows = list(office.source.served_areas.all())
    prefetch_related_objects(rows, "street", "district")
    teams: dict[District | None, list[ServedArea]] = defaultdict(list)
    for row in rows:
        teams[row.district].append(row)
    return [(team, _listed(teams[team])) for team in sorted(teams, key=_place_of_team)]


def _place_of_team(team: District | None) -> tuple[int, str]:
    return (team.sort_order, team.name) if team else (-1, "")


def _listed(rows: list[ServedArea]) -> list[ListedStreet]:
    rows.sort(key=lambda row: (row.street.city, row.street.name, row.street.kind))
    found = []
    for street, group in groupby(rows, key=lambda row: row.street):
        own = list(group)
        is_whole = any(row.is_whole_street for row in own)
        numbers = "" if is_whole else ranges_words(row.numbers for row in own)
        notes = dict.fromkeys(row.note for row in own if row.note)
        found.append(ListedStreet(street.title, numbers, list(notes)))
    return found
