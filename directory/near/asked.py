"""What ``?near=`` says: a point, or an address whose place is known."""

from dataclasses import dataclass

from wagtail.models import Site

from directory.near.known import point_of
from directory.near.point import Point

LONGEST = 120


@dataclass(frozen=True)
class Near:
    """From where distances are counted; ``point`` is None where the text names no known place."""

    text: str
    point: Point | None = None

    @property
    def is_lost(self) -> bool:
        """Somebody asked, and we do not know where that is."""
        return bool(self.text) and self.point is None

    @property
    def is_own_place(self) -> bool:
        """Asked by the browser, which knows coordinates only."""
        return Point.parse(self.text) is not None


def read_near(text: str, site: Site | None) -> Near:
    """``54.464,17.029`` from a browser, ``Sienkiewicza 19`` from a person; garbage is nowhere."""
    text = " ".join(text[:LONGEST].replace("\x00", " ").split())
    if not text or site is None:
        return Near(text)
    return Near(text, Point.parse(text) or point_of(site, text))
