"""Map tiles: where they come from, if from anywhere at all."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

SUBDOMAIN = "{s}"
PLACEHOLDERS = ("{x}", "{y}", "{z}")


@dataclass(frozen=True)
class Tiles:
    """A tile server as Leaflet wants it: ``https://tiles.example.pl/{z}/{x}/{y}.png``.

    ``attribution`` is plain text that stands on every map.
    """

    url: str
    attribution: str

    @property
    def origin(self) -> str:
        """What a content policy must let images come from; empty for this site's own."""
        parts = urlsplit(self.url.replace(SUBDOMAIN, "*"))
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    @property
    def is_sound(self) -> bool:
        """Whether a map can be drawn: all placeholders, encrypted or from this site."""
        foreign = re.match(r"https://[^/]+/", self.url)
        own = re.match(r"/[^/]", self.url)
        return bool(foreign or own) and all(part in self.url for part in PLACEHOLDERS)


def map_tiles() -> Tiles | None:
    """The tiles of this installation; None where no address is set, and no map is drawn."""
    if not settings.MAP_TILES_URL:
        return None
    return Tiles(settings.MAP_TILES_URL, settings.MAP_TILES_ATTRIBUTION)


def content_policy() -> str:
    """The content security policy of pages, with leave for the images of the tile server."""
    tiles, policy = map_tiles(), settings.CONTENT_SECURITY_POLICY
    if tiles is None or not tiles.origin:
        return str(policy)
    return str(policy).replace("img-src 'self'", f"img-src 'self' {tiles.origin}")
