"""What a test sees of the log."""

from collections.abc import Iterator
from contextlib import contextmanager

from core.changes.models import Change


@contextmanager
def watch() -> Iterator[list[str]]:
    """The rows that the block writes, told in one line each once it is over."""
    last = Change.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    lines: list[str] = []
    yield lines
    lines += [tell(row) for row in Change.objects.filter(pk__gt=last).order_by("pk")]


def tell(row: Change) -> str:
    """``moved homepage http://a/old/ → http://a/new/ *``; the star: with all below it."""
    way = " → ".join(url for url in (row.old_url, row.url) if url)
    scope = "*" if row.covers_subtree else ""
    return " ".join(filter(None, (row.action, row.kind.split(".")[-1], way, scope)))
