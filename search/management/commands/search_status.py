"""``manage.py search_status``: is everything findable that should be."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core.changes.readers import unread
from search.engines import SearchEngine, get_engine
from search.engines.database import DatabaseEngine
from search.files.waiting import waiting_documents
from search.reader import EntriesReader


class Command(BaseCommand):
    """Print how every engine stands; exit 1 on drift."""

    help = "Says how far the search is behind; exits with 1 if it is, so that monitors notice."

    def handle(self, *args: Any, **options: Any) -> None:
        behind = unread(EntriesReader.name).count()
        self.stdout.write(
            _("Changes that the search has not read yet: %(count)d.") % {"count": behind}
        )
        waiting = waiting_documents().count()
        self.stdout.write(_("Files that are not read yet: %(count)d.") % {"count": waiting})
        are_clean = [self._is_clean(engine) for engine in _engines()]
        if behind or waiting or not all(are_clean):
            sys.exit(1)

    def _is_clean(self, engine: SearchEngine) -> bool:
        status = engine.status()
        self.stdout.write(
            _("Engine %(name)s: %(indexed)d of %(expected)d entries, %(behind)d versions behind.")
            % {
                "name": engine.name,
                "indexed": status.indexed,
                "expected": status.expected,
                "behind": status.behind,
            }
        )
        if status.note:
            self.stdout.write(f"  {status.note}")
        return status.is_clean


def _engines() -> list[SearchEngine]:
    """The chosen engine, and the one that stands in for it."""
    chosen = get_engine()
    return [chosen] if chosen.name == DatabaseEngine.name else [chosen, DatabaseEngine()]
