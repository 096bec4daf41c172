"""Offices by how far they are."""

from collections.abc import Iterator
from typing import Any

from core import clock
from directory.near.point import Point
from directory.rows.addresses import OfficeAddress
from directory.schedules import prevailing


class NearestFirst:
    """A list of offices, nearest first; those whose place is unknown keep their order at the end.

    ``offices`` is a queryset of pages in the default language. Two queries for any part of the
    list: one reads the coordinates of all, one the pages of the part.
    """

    def __init__(self, offices: Any, point: Point) -> None:
        self.offices = offices
        self.point = point

    def __len__(self) -> int:
        return len(self._ordered)

    def __getitem__(self, part: slice) -> list[Any]:
        wanted = self._ordered[part]
        pages = {page.pk: page for page in self.offices.filter(pk__in=wanted)}
        return [pages[pk] for pk in wanted if pk in pages]

    @property
    def _ordered(self) -> list[int]:
        if not hasattr(self, "_kept"):
            far = dict(self._distances())
            ids = list(self.offices.values_list("pk", flat=True))
            self._kept = sorted(ids, key=lambda pk: far.get(pk, float("inf")))
        return self._kept

    def _distances(self) -> Iterator[tuple[int, float]]:
        rows: dict[int, list[OfficeAddress]] = {}
        fields = ("office_id", "sort_order", "valid_from", "valid_to", "latitude", "longitude")
        for row in OfficeAddress.objects.filter(office__in=self.offices.order_by()).only(*fields):
            rows.setdefault(row.office_id, []).append(row)
        for pk, addresses in rows.items():
            place = Point.of(next(iter(prevailing(addresses, clock.today())), None))
            if place:
                yield pk, self.point.kilometres_to(place)
