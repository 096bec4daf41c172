"""``manage.py search_status``: is everything findable that should be."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core.changes import log
from core.changes.readers import position_of
from search.engines import get_engine
from search.reader import EntriesReader


class Command(BaseCommand):
    """Print the engine's state; exit 1 on drift."""

    help = "Says how far the search is behind; exits with 1 if it is, so that monitors notice."

    def handle(self, *args: Any, **options: Any) -> None:
        engine = get_engine()
        status = engine.status()
        self.stdout.write(
            _("Engine %(name)s: %(indexed)d of %(expected)d entries.")
            % {"name": engine.name, "indexed": status.indexed, "expected": status.expected}
        )
        if not status.ready:
            self.stdout.write(_("The full-text index is missing: run manage.py migrate."))
        behind = log.head() - position_of(EntriesReader.name)
        self.stdout.write(
            _("Changes that the search has not read yet: %(count)d.") % {"count": behind}
        )
        if behind or not status.is_clean:
            sys.exit(1)
