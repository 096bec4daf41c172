"""Where an address lies, as far as this site knows: its offices' places and its streets."""

from collections.abc import Iterator

from wagtail.models import Site

from directory.areas.known_names import KnownNames
from directory.areas.matching import find_meant
from directory.areas.names import fold, read_name
from directory.areas.questions import Reading, read_question
from directory.near.point import Point
from directory.rows.addresses import OfficeAddress
from directory.streets.look_up import look_up


def point_of(site: Site, text: str) -> Point | None:
    """The place of an office at that very number, else the middle of the street.

    Names are as forgiving as everywhere (directory.areas); several places with one name are none.
    """
    points = {*_offices(site, text)} or {*_streets(site, text)}
    return points.pop() if len(points) == 1 else None


def _offices(site: Site, text: str) -> Iterator[Point]:
    measured = OfficeAddress.objects.filter(
        office__path__startswith=site.root_page.path,
        office__live=True,
        latitude__isnull=False,
        longitude__isnull=False,
    )
    rows = {row.pk: row for row in measured}
    names = KnownNames({pk: read_name(row.street) for pk, row in rows.items()})
    for reading in read_question(text).readings:
        for row in (rows[pk] for pk in _meant(reading, names)):
            place = Point.of(row)
            if place and _number(row.building_number) == _number(str(reading.number)):
                yield place


def _meant(reading: Reading, names: KnownNames[int]) -> list[int]:
    meant = find_meant(reading.name, names)
    return meant.keys if meant and not meant.is_guess else []


def _streets(site: Site, text: str) -> Iterator[Point]:
    for place in look_up(site, text).places:
        point = Point.of(place.street) if place.street else None
        if point:
            yield point


def _number(text: str) -> str:
    return fold(text).replace(" ", "")
