"""The search entries as a reader of the change log."""

from collections.abc import Sequence

from core.changes.models import Change
from search.pipeline import refresh, refresh_all, refresh_below

SITE = "wagtailcore.site"


class EntriesReader:
    """Looks again at every page that the log names, in all its languages."""

    name = "search.entries"

    def read(self, changes: Sequence[Change]) -> None:
        """Bring the entries of the changed pages up to date; being told twice does no harm."""
        if any(change.kind == SITE for change in changes):
            refresh_all()
            return
        pages = [change for change in changes if change.path]
        for path in _topmost({change.path for change in pages if change.covers_subtree}):
            refresh_below(path)
        refresh({change.key for change in pages})


def _topmost(paths: set[str]) -> list[str]:
    """Paths that are not below another one."""
    top: list[str] = []
    for path in sorted(paths):
        if not (top and path.startswith(top[-1])):
            top.append(path)
    return top
