"""Numbers of streets that nobody serves, and numbers that two serve.

Offices of one kind share a city between them: a number that a social work centre serves may well
have a cash desk too, but not a second social work centre.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Site

from directory.areas import coverage
from directory.areas.ranges import NumberRange
from directory.enums import OfficeKind
from directory.rows.served import ServedArea
from directory.streets.street import Street
from directory.streets.words import ranges_words


@dataclass(frozen=True)
class Finding:
    """Numbers of a street that ``rows`` have in common; a gap where there are none."""

    street: Street
    kind: OfficeKind
    numbers: list[NumberRange]
    rows: tuple[ServedArea, ...] = ()

    @property
    def is_gap(self) -> bool:
        return not self.rows

    @property
    def words(self) -> str:
        """``1–19, odd numbers``."""
        return ranges_words(self.numbers)


def written_rows() -> QuerySet[ServedArea]:
    """Rows of live offices, with all that a finding tells."""
    rows = ServedArea.objects.filter(
        office__live=True, office__locale__language_code=settings.LANGUAGE_CODE
    )
    return rows.select_related("office", "street", "district").order_by(
        "office__path", "sort_order"
    )


def findings(sites: Iterable[Site]) -> Iterator[Finding]:
    """Of whole registers, street by street; kinds of offices that serve no street are left out."""
    rows = written_rows().filter(street__site__in=sites)
    by_place = _by_place(rows)
    kinds = defaultdict(set)
    for row in rows:
        kinds[row.street.site_id].add(OfficeKind(row.office.kind))
    for street in Street.objects.filter(site__in=kinds):
        for kind in sorted(kinds[street.site_id]):
            own = by_place[street.pk, kind]
            yield from _overlaps(own)
            yield from _gaps(street, kind, own)


def overlaps_of(*offices: Any) -> Iterator[Finding]:
    """Of the rows that office pages have now, saved or not, with each other and with others'."""
    own = [row for office in offices for row in _rows_of(office)]
    asked = {office.pk for office in offices}
    others = written_rows().filter(
        street__in={row.street_id for row in own}, office__kind__in={one.kind for one in offices}
    )
    for rows in _by_place([*own, *others.exclude(office__in=asked)]).values():
        yield from (found for found in _overlaps(rows) if asked & _offices(found))


def _rows_of(office: Any) -> list[ServedArea]:
    """Rows that know their office as it is now."""
    rows = list(office.served_areas.all())
    for row in rows:
        row.office = office
    return rows


def _by_place(rows: Iterable[ServedArea]) -> dict[tuple[int, OfficeKind], list[ServedArea]]:
    """By street and kind of office."""
    places = defaultdict(list)
    for row in rows:
        places[row.street_id, OfficeKind(row.office.kind)].append(row)
    return places


def _overlaps(rows: list[ServedArea]) -> Iterator[Finding]:
    for one, other, common in coverage.overlaps([(row, row.numbers) for row in rows]):
        if _compete(one, other):
            yield Finding(one.street, OfficeKind(one.office.kind), common, (one, other))


def _compete(one: ServedArea, other: ServedArea) -> bool:
    """Two offices, or two teams of one; an office's own rows may repeat each other."""
    if one.office_id != other.office_id:
        return True
    return bool(one.district_id and other.district_id and one.district_id != other.district_id)


def _gaps(street: Street, kind: OfficeKind, rows: list[ServedArea]) -> Iterator[Finding]:
    if numbers := coverage.gaps([row.numbers for row in rows], street.end):
        yield Finding(street, kind, numbers)


def _offices(finding: Finding) -> set[int]:
    return {row.office_id for row in finding.rows}
