"""``manage.py search_rebuild``: write all search entries again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from search.pipeline import rebuild


class Command(BaseCommand):
    """Rebuild entries and index, with progress on a terminal."""

    help = "Writes all search entries again from the pages. Safe to kill and to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        pages = Page.objects.filter(depth__gt=1).count()
        written = rebuild(lambda read: self._show(read, pages))
        text = ngettext("%(count)d entry written.", "%(count)d entries written.", written)
        self.stdout.write(self.style.SUCCESS(text % {"count": written}))

    def _show(self, read: int, pages: int) -> None:
        if self.stdout.isatty():
            self.stdout.write(_("%(read)d of %(pages)d pages") % {"read": read, "pages": pages})
