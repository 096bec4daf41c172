"""``manage.py search_rebuild``: entries from the pages, the engine's index from the entries."""

import argparse
import time
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from search.engines import get_engine
from search.engines.alone import DURATION
from search.engines.base import EngineBusy, EngineFailed
from search.engines.database import DatabaseEngine
from search.pipeline import rebuild_entries
from search.progress import ProgressBar


class Command(BaseCommand):
    """Rebuild entries and index, with progress on a terminal."""

    help = (
        "Writes all search entries again from the pages, then builds a new index beside the old "
        "one and puts it in its place. May be killed at any time and started again."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        only = parser.add_mutually_exclusive_group()
        only.add_argument(
            "--index-only", action="store_true", help="take the entries as they are: much faster"
        )
        only.add_argument(
            "--rollback", action="store_true", help="go back to the index before the last rebuild"
        )

    def handle(self, *args: Any, index_only: bool, rollback: bool, **options: Any) -> None:
        try:
            if rollback:
                self._when_free(self._roll_back)
                return
            if not index_only:
                self._rebuild_entries()
            self._when_free(self._rebuild_index)
        except EngineFailed as error:
            raise CommandError(_("The search server refuses: %s") % error) from error

    def _rebuild_entries(self) -> None:
        pages = Page.objects.filter(depth__gt=1).count()
        with ProgressBar(self.stdout, _("Pages")) as show:
            written = rebuild_entries(lambda read: show(read, pages))
        text = ngettext("%(count)d entry written.", "%(count)d entries written.", written)
        self.stdout.write(self.style.SUCCESS(text % {"count": written}))
        if get_engine().has_own_index:  # else it is the engine, and comes next
            DatabaseEngine().rebuild()

    def _rebuild_index(self) -> None:
        with ProgressBar(self.stdout, _("Index")) as show:
            get_engine().rebuild(show)
        self.stdout.write(self.style.SUCCESS(_("The index is rebuilt.")))

    def _roll_back(self) -> None:
        if not get_engine().rollback():
            raise CommandError(_("There is no index to go back to."))
        self.stdout.write(self.style.SUCCESS(_("The index before is searched again.")))

    def _when_free(self, work: Callable[[], None]) -> None:
        """A rebuild that was killed holds its place for a while; one that lives, for longer."""
        deadline = time.monotonic() + 2 * DURATION.total_seconds()
        while True:
            try:
                return work()
            except EngineBusy as error:
                if time.monotonic() > deadline:
                    raise CommandError(_("Another rebuild is at work.")) from error
                time.sleep(1)
