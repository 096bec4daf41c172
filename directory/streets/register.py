"""All names that may be typed at a centre: its streets and its districts."""

from dataclasses import dataclass, field
from functools import lru_cache

from wagtail.models import Site

from core.district import District
from directory.areas.known_names import KnownNames
from directory.areas.names import read_name
from directory.streets.street import Street

Key = tuple[type[Street | District], int]
StreetRow = tuple[int, str, str, str]
DistrictRow = tuple[int, str]
REGISTERS_KEPT = 8


@dataclass(frozen=True, eq=False)
class Register:
    """Names of all streets and districts of a site."""

    names: KnownNames[Key]
    cities: dict[str, list[int]]
    _parts: dict[frozenset[str], KnownNames[Key]] = field(default_factory=dict)

    @classmethod
    def of(cls, site: Site) -> "Register":
        """Read from the database each time, and made anew only where it has changed."""
        streets = Street.objects.filter(site=site).values_list("pk", "kind", "name", "city")
        districts = District.objects.filter(site=site).values_list("pk", "name")
        return _register(tuple(streets), tuple(districts))

    def within(self, words: tuple[str, ...]) -> KnownNames[Key]:
        """The names in the city that was typed behind the number; all where none is known."""
        named = frozenset(city for city in self.cities if words and is_named(city, words))
        if not named:
            return self.names
        if named not in self._parts:
            streets = (pk for city in named for pk in self.cities[city])
            keys: list[Key] = [(Street, pk) for pk in streets]
            self._parts[named] = KnownNames({key: self.names.names[key] for key in keys})
        return self._parts[named]


@lru_cache(maxsize=REGISTERS_KEPT)
def _register(streets: tuple[StreetRow, ...], districts: tuple[DistrictRow, ...]) -> Register:
    """Known by all that it is made from: nothing has to be forgotten when a row changes."""
    names: dict[Key, str] = {(Street, pk): f"{kind} {name}" for pk, kind, name, _city in streets}
    names |= {(District, pk): name for pk, name in districts}
    cities: dict[str, list[int]] = {}
    for pk, _kind, _name, city in streets:
        cities.setdefault(city, []).append(pk)
    return Register(KnownNames({key: read_name(name) for key, name in names.items()}), cities)


def is_named(city: str, words: tuple[str, ...]) -> bool:
    """Whether all words of the city were typed."""
    return set(read_name(city).words) <= set(words)
