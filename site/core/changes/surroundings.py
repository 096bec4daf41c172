"""What holds at the place of a page: sites that show it, restrictions on it and above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from django.db import connection
from wagtail.models import Page

from core.changes.addresses import Addresses, Root, page_addresses
from core.changes.standing import Standing

# By hand and in one piece, since every publication waits for it. A site shows the translations
# of its root page too. Sites are read afresh: Wagtail's list of roots lives in a cache that may be
# another process's and old, and still holds the old root while a root page is being saved.
NEIGHBOURS = """
    SELECT page.id, page.live, page.url_path, page.path, source.path, locale.language_code,
        restriction.id, site.id, site.hostname, site.port
    FROM wagtailcore_page page
    JOIN wagtailcore_locale locale ON locale.id = page.locale_id
    LEFT JOIN wagtailcore_page source ON source.id = page.alias_of_id
    LEFT JOIN wagtailcore_pageviewrestriction restriction ON restriction.page_id = page.id
    LEFT JOIN wagtailcore_page root ON root.translation_key = page.translation_key
        AND root.id IN (SELECT root_page_id FROM wagtailcore_site)
    LEFT JOIN wagtailcore_site site ON site.root_page_id = root.id
    WHERE
"""


class _Neighbour(NamedTuple):
    """A page above another one, or itself, once for each restriction on it and site of it."""

    pk: int
    live: bool
    url_path: str
    path: str
    source_path: str | None
    language: str
    restriction: int | None
    site_id: int | None
    hostname: str
    port: int


@dataclass(frozen=True)
class Surroundings:
    """What the database says of a place, and of the page that stands there.

    ``stored`` is the page as the database has it and ``language`` its language; None and empty
    while it is new.
    """

    stored: Standing | None
    language: str
    addresses: Addresses
    restrictions: frozenset[int]

    @classmethod
    def of(cls, standing: Standing) -> Self:
        """All that holds at the place of ``standing`` in the tree."""
        above = _tree_prefixes(standing.path) + _tree_prefixes(standing.source_path)
        where = f"page.id = %s OR page.path IN {_marks(above)}"
        return cls._of(standing, _neighbours(where, [standing.pk, *above]))

    @classmethod
    def formerly_of(cls, standing: Standing) -> Self:
        """The same for a page that is leaving its place: by address, which has no index."""
        above = _url_prefixes(standing.url_path)
        sources = _tree_prefixes(standing.source_path)
        where = (
            f"page.id = %s OR page.url_path IN {_marks(above)} OR page.path IN {_marks(sources)}"
        )
        return cls._of(standing, _neighbours(where, [standing.pk, *above, *sources]))

    @classmethod
    def _of(cls, standing: Standing, around: list[_Neighbour]) -> Self:
        itself = next((page for page in around if page.pk == standing.pk), None)
        roots = [
            Root(page.url_path, page.language, page.site_id, page.hostname, page.port)
            for page in around
            if page.site_id
        ]
        return cls(
            _standing(itself) if itself else None,
            itself.language if itself else "",
            page_addresses(standing.url_path, roots),
            frozenset(page.restriction for page in around if page.restriction),
        )

    def is_restricted(self, besides: int | None = None) -> bool:
        """Whether a restriction holds (leaving out the one with the key ``besides``)."""
        return bool(self.restrictions - {besides})


def _neighbours(where: str, values: Sequence[int | str]) -> list[_Neighbour]:
    with connection.cursor() as cursor:
        cursor.execute(NEIGHBOURS + where, values)
        return [_Neighbour(*row) for row in cursor.fetchall()]


def _standing(page: _Neighbour) -> Standing:
    return Standing(page.pk, bool(page.live), page.url_path, page.path, page.source_path or "")


def _marks(values: Sequence[int | str]) -> str:
    return f"({', '.join(['%s'] * len(values)) or 'NULL'})"


def _tree_prefixes(path: str) -> list[str]:
    """``000100020003`` → ``0001``, ``00010002``, ``000100020003``: the page and all above it."""
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]


def _url_prefixes(url_path: str) -> list[str]:
    """``/a/b/`` → ``/``, ``/a/``, ``/a/b/``: the same by addresses."""
    steps = url_path.split("/")[:-1]
    return ["/".join(steps[: n + 1]) + "/" for n in range(len(steps))]
