"""A point on the map, and how far it is from another one."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

EARTH_RADIUS = 6371.0  # kilometres, the mean
COORDINATES = re.compile(r"\s*(-?[0-9]{1,2}(?:\.[0-9]+)?)\s*[,;]\s*(-?[0-9]{1,3}(?:\.[0-9]+)?)\s*")
METRES_STEP = 50


@dataclass(frozen=True)
class Point:
    """Degrees of latitude and longitude (WGS 84)."""

    latitude: float
    longitude: float

    @classmethod
    def parse(cls, text: str) -> "Point | None":
        """``54.464,17.029``; None for anything else and for what lies on no globe."""
        match = COORDINATES.fullmatch(text)
        if match is None:
            return None
        latitude, longitude = float(match[1]), float(match[2])
        fits = abs(latitude) <= 90 and abs(longitude) <= 180
        return cls(latitude, longitude) if fits else None

    @classmethod
    def of(cls, place: object) -> "Point | None":
        """Of anything with ``latitude`` and ``longitude``; None where nobody has measured."""
        latitude: Decimal | None = getattr(place, "latitude", None)
        longitude: Decimal | None = getattr(place, "longitude", None)
        if latitude is None or longitude is None:
            return None
        return cls(float(latitude), float(longitude))

    def kilometres_to(self, other: "Point") -> float:
        """Over the ground as the crow flies (haversine), to some metres in a city."""
        here, there = math.radians(self.latitude), math.radians(other.latitude)
        across = math.radians(other.longitude - self.longitude)
        chord = (
            math.sin((there - here) / 2) ** 2
            + math.cos(here) * math.cos(there) * math.sin(across / 2) ** 2
        )
        return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(chord)))


def distance_words(kilometres: float) -> str:
    """``350 m`` below a kilometre, ``1,2 km`` below ten, else whole kilometres."""
    metres = METRES_STEP * round(1000 * kilometres / METRES_STEP)
    if metres < 1000:
        return _("%(number)s m") % {"number": max(metres, METRES_STEP)}
    places = 1 if kilometres < 9.95 else 0
    return _("%(number)s km") % {"number": number_format(round(kilometres, places), places)}
