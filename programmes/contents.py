"""The table of contents of a programme's page: the sections that it has, in their order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

FEWEST = 3
"""With fewer sections a reader sees them all at once."""


@dataclass(frozen=True)
class Entry:
    """A section by the id of its heading."""

    anchor: str
    title: str | Promise


def contents_of(page: Any, shown: Mapping[str, Any]) -> list[Entry]:
    """Entries for what the page says and for what its context (``shown``) holds."""
    facts = page.source
    sections: list[tuple[str, str | Promise, Any]] = [
        ("why", _("Why we do it"), _has_text(page.diagnosis)),
        ("goals", _("Goals"), page.goals),
        ("support", _("Forms of support"), page.forms_of_support),
        ("actions", _("What we do"), page.actions),
        ("results", _("Expected results"), page.results),
        ("effects", _("What it brings"), _has_text(page.effects)),
        ("recruitment", _("Recruitment"), shown["applying"]),
        ("parts", _("Parts of this programme"), shown["parts"]),
        ("partners", _("Partners"), shown["partners"]),
        ("budget", _("Budget"), shown["charts"]),
        ("documents", _("Documents"), facts.documents.all()),
        ("law", _("Legal basis"), _has_text(page.legal_basis)),
        ("eu", _("Funds of the European Union"), facts.eu_fund),
    ]
    found = [Entry(anchor, title) for anchor, title, content in sections if content]
    return found if len(found) >= FEWEST else []


def _has_text(text: str) -> bool:
    return bool(strip_tags(text).strip())
