"""All names that may be typed at a centre: its streets and its districts."""

from dataclasses import dataclass

from wagtail.models import Site

from core.district import District
from directory.areas.names import Name, read_name
from directory.streets.street import Street

Key = tuple[type[Street | District], int]


@dataclass(frozen=True)
class Register:
    """Names of all streets and districts of a site."""

    names: dict[Key, Name]
    cities: dict[int, str]

    @classmethod
    def of(cls, site: Site) -> "Register":
        streets = list(Street.objects.filter(site=site).values_list("pk", "kind", "name", "city"))
        districts = District.objects.filter(site=site).values_list("pk", "name")
        names: dict[Key, Name] = {
            (Street, pk): read_name(f"{kind} {name}") for pk, kind, name, _city in streets
        }
        names |= {(District, pk): read_name(name) for pk, name in districts}
        return cls(names, {pk: city for pk, _kind, _name, city in streets})

    def within(self, words: tuple[str, ...]) -> dict[Key, Name]:
        """The names in the city that was typed behind the number; all where none is known."""
        named = {pk for pk, city in self.cities.items() if words and is_named(city, words)}
        if not named:
            return self.names
        return {(Street, pk): self.names[Street, pk] for pk in named}


def is_named(city: str, words: tuple[str, ...]) -> bool:
    """Whether all words of the city were typed."""
    return set(read_name(city).words) <= set(words)
