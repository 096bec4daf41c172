"""What the cells of a row may name: an office, a street of the register, a district, a side."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from django.utils.translation import gettext

from core.district import District
from directory.areas.known_names import KnownNames
from directory.areas.matching import find_meant
from directory.areas.names import KINDS, fold, read_name
from directory.enums import StreetSide
from directory.office.page import OfficePage
from directory.streets.importing.rows import split_kind
from directory.streets.street import Street

Thing = TypeVar("Thing")
MOST_NAMED = 10
LONGEST_NAME = Street._meta.get_field("name").max_length or 0

SIDES = {
    fold(word): side
    for side, words in {
        StreetSide.ALL: "wszystkie obie all both",
        StreetSide.ODD: "nieparzyste nieparzysta odd",
        StreetSide.EVEN: "parzyste parzysta even",
    }.items()
    for word in words.split()
}


class Unknown(ValueError):
    """A cell names nothing, or too much; the text says what to do."""


class Named(Generic[Thing]):
    """Things by what people call them, whatever the case and the accents."""

    def __init__(self, things: Iterable[tuple[str, Thing]]) -> None:
        self._by_name: dict[str, list[Thing]] = {}
        self.names: list[str] = []
        for name, thing in things:
            self.names.append(name)
            self._by_name.setdefault(_plain(name), []).append(thing)

    def called(self, name: str) -> list[Thing]:
        return self._by_name.get(_plain(name), [])

    @property
    def listed(self) -> str:
        """The first ten names."""
        more = "…" if len(self.names) > MOST_NAMED else ""
        return ", ".join(self.names[:MOST_NAMED]) + more


class Known:
    """Offices that the file may speak of, and the streets and districts of their centre."""

    def __init__(
        self,
        offices: Iterable[OfficePage],
        streets: Iterable[Street],
        districts: Iterable[District],
    ) -> None:
        self.offices = list(offices)
        self._titles = Named((office.title, office) for office in self.offices)
        self._slugs = Named((office.slug, office) for office in self.offices)
        self._streets = Named((street.name, street) for street in streets)
        self._districts = Named((district.name, district) for district in districts)

    def office(self, cells: Mapping[str, str]) -> OfficePage:
        """By title, or by the end of its address where two have one title."""
        written = cells.get("office", "")
        if not written and len(self.offices) == 1:
            return self.offices[0]
        found = self._offices_called(written)
        if not found:
            text = gettext("“%(name)s” is none of the offices here: %(known)s.")
            raise Unknown(text % {"name": written, "known": self._titles.listed})
        if len(found) > 1:
            text = gettext(
                "Several offices are called so. Write the end of its address: %(slugs)s."
            )
            raise Unknown(text % {"slugs": ", ".join(map(self._end_of, found[:MOST_NAMED]))})
        return found[0]

    def street(self, cells: Mapping[str, str]) -> Street:
        """By its name, with the kind and the city where these are written."""
        written = cells["street"]
        found = self._streets_called(written, cells.get("kind", ""))
        city = cells.get("city", "")
        found = [one for one in found if not city or _plain(one.city) == _plain(city)]
        if not found:
            raise Unknown(self._no_street(written))
        if len(found) > 1:
            text = gettext("Several streets are meant: %(streets)s. Write the kind and the city.")
            raise Unknown(text % {"streets": "; ".join(map(str, found[:MOST_NAMED]))})
        return found[0]

    def district(self, cells: Mapping[str, str]) -> District | None:
        written = cells.get("district", "")
        if not written:
            return None
        found = self._districts.called(written)
        if not found:
            text = gettext("“%(name)s” is none of the districts: %(known)s.")
            raise Unknown(text % {"name": written, "known": self._districts.listed or "–"})
        return found[0]

    def _offices_called(self, written: str) -> list[OfficePage]:
        """Ends of addresses are compared to the letter: a title may be like one of them."""
        found = self._titles.called(written) or self._slugs.called(written)
        return found if len(found) == 1 else self._by_end.get(written.strip("/"), found)

    def _end_of(self, office: OfficePage) -> str:
        """The shortest end of its address by which it alone is called."""
        ends = _ends(office)
        return next((end for end in ends if self._offices_called(end) == [office]), ends[-1])

    @cached_property
    def _by_end(self) -> dict[str, list[OfficePage]]:
        found: dict[str, list[OfficePage]] = {}
        for office in self.offices:
            for end in _ends(office):
                found.setdefault(end, []).append(office)
        return found

    def _streets_called(self, written: str, kind: str) -> list[Street]:
        """Those of the kind that is written; without one, of any kind."""
        whole = self._streets.called(written)
        if kind:
            named = KINDS.get(_plain(kind).rstrip("."))
            return [street for street in whole if street.kind == named]
        if whole:
            return whole
        in_front, name = split_kind(written)
        return [one for one in self._streets.called(name) if one.kind == in_front]

    def _no_street(self, written: str) -> str:
        called = self._streets.called(written) or self._streets.called(split_kind(written)[1])
        if called:
            text = gettext("The register has only: %(streets)s. Correct the kind or the city.")
            return text % {"streets": "; ".join(map(str, called[:MOST_NAMED]))}
        meant = self._meant(written)
        if not meant:
            text = gettext(
                "“%(name)s” is not in the register of streets. Add it there, or import it first."
            )
            return text % {"name": written}
        text = gettext(
            "“%(name)s” is not in the register of streets. Did you mean %(meant)s? Write it as the "
            "register does, or add the street there."
        )
        return text % {"name": written, "meant": ", ".join(meant[:MOST_NAMED])}

    def _meant(self, written: str) -> list[str]:
        """Names that somebody may have meant; nobody guesses at more than a name."""
        if len(written) > LONGEST_NAME:
            return []
        found = find_meant(read_name(written), self._readings)
        return found.keys if found else []

    @cached_property
    def _readings(self) -> KnownNames[str]:
        return KnownNames({name: read_name(name) for name in self._streets.names})


def side_of(cells: Mapping[str, str]) -> StreetSide:
    """Empty means all numbers."""
    written = cells.get("side", "")
    side = SIDES.get(_plain(written)) if written else StreetSide.ALL
    if side is None:
        text = gettext("“%(written)s” is none of: %(known)s.")
        known = "wszystkie, nieparzyste, parzyste (all, odd, even)"
        raise Unknown(text % {"written": written, "known": known})
    return side


def _ends(office: OfficePage) -> list[str]:
    """``kasa``, ``centrum/kasa``, …: each end of the address, the shortest first."""
    parts = office.url_path.strip("/").split("/")
    return ["/".join(parts[-length:]) for length in range(1, len(parts) + 1)]


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
