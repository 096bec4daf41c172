"""Who serves an address that somebody typed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.models import Site

from core.district import District
from directory.areas.matching import Meant, find_meant
from directory.areas.numbers import HouseNumber
from directory.areas.questions import Question, Reading, read_question
from directory.streets.register import Key, Register
from directory.streets.serving import Server, servers_of_districts, servers_of_streets
from directory.streets.street import Street

MOST_MEANT = 10


@dataclass(frozen=True)
class Place:
    """A street (with the number asked) or a district, and who serves it."""

    name: str
    servers: list[Server]
    street: Street | None = None
    number: HouseNumber | None = None


@dataclass(frozen=True)
class Found:
    """What the look-up of one text says.

    ``reading`` and ``meant`` tell how it was understood, None where nothing of the kind is known.
    ``bad_number`` is a number that cannot be one; ``is_too_short`` says that more places bear the
    name than help anybody.
    """

    text: str
    places: list[Place] = field(default_factory=list)
    reading: Reading | None = None
    meant: Meant[Key] | None = None
    bad_number: str = ""
    is_too_short: bool = False

    @property
    def is_guess(self) -> bool:
        return bool(self.meant and self.meant.is_guess)

    @property
    def is_served(self) -> bool:
        return any(place.servers for place in self.places)


def look_up(site: Site, text: str) -> Found:
    """Streets of the site's register, and its districts, that the text names."""
    question = read_question(text)
    if question.bad_number:
        return Found(text, bad_number=question.bad_number)
    reading, meant = _best(question, Register.of(site))
    if reading is None or meant is None:
        return Found(text)
    if len(meant.keys) > MOST_MEANT:
        return Found(text, reading=reading, meant=meant, is_too_short=True)
    places = [*_streets(meant.keys, reading.number), *_districts(meant.keys)]
    return Found(text, places, reading, meant)


def _best(question: Question, register: Register) -> tuple[Reading, Meant[Key]] | tuple[None, None]:
    """The reading that fits best; of equal ones that with fewer words skipped, or the first."""
    fits = [(one, find_meant(one.name, register.within(one.after))) for one in question.readings]
    known = [(one, meant) for one, meant in fits if meant is not None]
    return min(known, key=lambda fit: (fit[1].likeness, len(fit[1].skipped)), default=(None, None))


def _ids(keys: Iterable[Key], model: type[Street | District]) -> list[int]:
    return [pk for kind, pk in keys if kind is model]


def _streets(keys: list[Key], number: HouseNumber | None) -> list[Place]:
    streets = list(Street.objects.filter(pk__in=_ids(keys, Street)))
    servers = servers_of_streets(streets, number)
    return [
        Place(f"{street.title} {number or ''}".strip(), servers[street.pk], street, number)
        for street in streets
    ]


def _districts(keys: list[Key]) -> list[Place]:
    districts = list(District.objects.filter(pk__in=_ids(keys, District)))
    servers = servers_of_districts(districts)
    return [Place(district.name, servers[district.pk]) for district in districts]
