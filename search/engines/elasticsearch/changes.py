"""What has happened to entries, in the order of their versions, page by page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from search.engines.elasticsearch.document import bodies_of
from search.models import Deletion, SearchEntry

PAGE = 100


@dataclass(frozen=True)
class Operation:
    """An entry to be written (with its document) or forgotten, as the server takes it."""

    version: int
    entry_id: int
    document: str = ""

    @property
    def lines(self) -> list[str]:
        """Lines of a bulk request. An older version than the index holds is refused there."""
        kind = "index" if self.document else "delete"
        place = {"_id": str(self.entry_id), "version": self.version, "version_type": "external_gte"}
        return [json.dumps({kind: place}), *([self.document] if self.document else [])]


def operations(after: int, until: int) -> Iterator[Operation]:
    """What has a version in ``(after, until]``; all of it must be committed.

    An entry that changes meanwhile gets a version beyond and is left to the next time.
    """
    while after < until:
        written = _written(after, until)
        deleted = _deleted(after, until)
        upper = min(_end(written, until), _end(deleted, until))
        yield from sorted(
            (operation for operation in (*written, *deleted) if operation.version <= upper),
            key=lambda operation: operation.version,
        )
        after = upper


def _written(after: int, until: int) -> list[Operation]:
    entries = SearchEntry.objects.filter(version__gt=after, version__lte=until)
    page = bodies_of(entries.order_by("version")[:PAGE])
    return [Operation(version, entry, _json(body)) for entry, version, body in page]


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _deleted(after: int, until: int) -> list[Operation]:
    rows = Deletion.objects.filter(version__gt=after, version__lte=until).order_by("version")
    return [Operation(*row) for row in rows.values_list("version", "entry_id")[:PAGE]]


def _end(page: list[Operation], until: int) -> int:
    """Up to which version a page tells everything."""
    return page[-1].version if len(page) == PAGE else until
