"""Whether a page is found, in plain words, and if not, what would change that."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.changes.readers import unread
from core.pages import BasePage
from core.privacy import restricted_paths
from search.engines import get_engine
from search.entries import is_duplicate
from search.models import SearchEntry
from search.reader import EntriesReader


@dataclass(frozen=True)
class Standing:
    """A page in one language: its entry, if it has one, and why not or what is about to change.

    ``page`` is specific. ``obstacle`` is empty where nothing keeps the page from being found;
    ``is_behind``: the worker has yet to read a change of this page; ``is_unsent``: it has yet to
    send the entry to the search server.
    """

    page: Any
    entry: SearchEntry | None
    obstacle: str
    is_behind: bool
    is_unsent: bool = False

    @property
    def is_found(self) -> bool:
        return self.entry is not None

    @property
    def remark(self) -> str:
        """The one thing to know, for an editor."""
        if self.obstacle:
            return self.obstacle
        if self.is_behind:
            return _("A change has not been read yet; usually that takes a few seconds.")
        if self.is_unsent:
            return _(
                "The last change has not reached the search server yet; usually that takes a few "
                "seconds. If this lasts, tell the administrator."
            )
        if not self.is_found:
            return _("It has not been read yet. If this lasts, tell the administrator.")
        return ""


def standings(page: Page) -> list[Standing]:
    """The page in all its languages, itself first."""
    others = page.get_translations().specific().select_related("locale").order_by("locale_id")
    pages = [page.specific, *others]
    rows = SearchEntry.objects.filter(page_id__in=[p.pk for p in pages], document_id__isnull=True)
    entries = {entry.page_id: entry for entry in rows.select_related("text")}
    behind, known = _is_behind(page), get_engine().known_version()
    return [_standing(p, entries.get(p.pk), behind, known) for p in pages]


def _standing(page: Any, entry: SearchEntry | None, behind: bool, known: int | None) -> Standing:
    """``known`` is the version up to which an engine outside the database has been fed."""
    is_unsent = entry is not None and known is not None and entry.version > known
    return Standing(page, entry, obstacle(page), behind, is_unsent)


def obstacle(page: Any) -> str:
    """What keeps this (specific) page from being found, as it stands in the database."""
    if not isinstance(page, BasePage):
        return _("Pages of this type are not searched.")
    if not page.live:
        return _("It is a draft: only published pages are found.")
    if restricted_paths(page).exists():
        return _("It is not open to everybody, or a page above it is not.")
    if page.search_excluded:
        return _("“Leave out of the search” is ticked, in the tab “Search and lists”.")
    place = page.get_url_parts()
    if not place or place[2] is None:
        return _("It stands below no site, so it has no address.")
    if is_duplicate(page, place[0]):
        return _("It mirrors another page, which is found itself.")
    return ""


def _is_behind(page: Page) -> bool:
    """Whether the log holds a change of this page, in any language, that is not read yet."""
    return unread(EntriesReader.name).filter(key=str(page.translation_key)).exists()
