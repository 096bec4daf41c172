"""What has happened to entries, in the order of their versions, page by page."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from heapq import merge
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from search.engines.elasticsearch.document import bodies_of
from search.models import Deletion, SearchEntry

PAGE = 200


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
    parts = (_paged(partial(read, until), after) for read in (_written, _deleted))
    return merge(*parts, key=attrgetter("version"))


def _paged(read: Callable[[int], list[Operation]], after: int) -> Iterator[Operation]:
    """Page by page, each from the last version of the one before."""
    length = PAGE
    while length == PAGE:
        page = read(after)
        yield from page
        length = len(page)
        after = page[-1].version if page else after


def _written(until: int, after: int) -> list[Operation]:
    page = bodies_of(_page(SearchEntry.objects.all(), until, after))
    return [Operation(version, entry, _json(body)) for entry, version, body in page]


def _deleted(until: int, after: int) -> list[Operation]:
    rows = Deletion.objects.values_list("version", "entry_id")
    return [Operation(*row) for row in _page(rows, until, after)]


def _page(rows: QuerySet[Any, Any], until: int, after: int) -> QuerySet[Any, Any]:
    return rows.filter(version__gt=after, version__lte=until).order_by("version")[:PAGE]


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
