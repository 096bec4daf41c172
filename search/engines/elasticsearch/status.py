"""How the live index stands beside the entries."""

from dataclasses import dataclass

from django.db.models import Count, Sum
from django.utils.translation import gettext as _

from search.engines.base import EngineFailed, EngineStatus
from search.engines.elasticsearch.catching_up import live_position
from search.engines.elasticsearch.client import get_feeding_client
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.indices import is_of_this_make
from search.engines.elasticsearch.options import Options
from search.models import IndexPosition, SearchEntry, SearchHead


@dataclass(frozen=True)
class _Versions:
    """How many entries there are, their versions added up, and the newest of them.

    No two sets of entries have the same sum but by a rare chance: every change takes a version
    that none had before.
    """

    count: int
    total: int
    newest: int = 0


def status() -> EngineStatus:
    """Counts on both sides; not ready where the server does not answer or needs a rebuild."""
    head, expected = SearchHead.current(), _expected()
    try:
        position = live_position()
        with failures_of_ours():
            held = _held(position.pk)
    except EngineFailed as error:
        return EngineStatus(expected.count, 0, False, head, note=str(error))
    problem = _problem(position, held, expected, head)
    note = _("Alias %(alias)s points to %(index)s, at version %(version)d of %(head)d.") % {
        "alias": Options.read().index,
        "index": position.pk,
        "version": position.version,
        "head": head,
    }
    behind = max(0, head - position.version)
    told = f"{note} {problem}".strip()
    return EngineStatus(expected.count, held.count, not problem, behind, told)


def _expected() -> _Versions:
    rows = SearchEntry.objects.aggregate(count=Count("pk"), total=Sum("version"))
    return _Versions(rows["count"], rows["total"] or 0)


def _held(index: str) -> _Versions:
    client = get_feeding_client()
    client.indices.refresh(index=index)
    answer = client.search(
        index=index,
        size=0,
        track_total_hits=True,
        aggregations={"versions": {"stats": {"field": "version"}}},
    )
    versions = answer["aggregations"]["versions"]
    total, newest = int(versions["sum"]), int(versions["max"] or 0)
    return _Versions(answer["hits"]["total"]["value"], total, newest)


def _problem(position: IndexPosition, held: _Versions, expected: _Versions, head: int) -> str:
    if not is_of_this_make(position.pk):
        return _("The index was made by another version: run manage.py search_rebuild.")
    if held.newest > head:
        return _("The index is ahead of the database (a backup?): run manage.py search_rebuild.")
    is_quiet = position.version == head == SearchHead.current()
    if is_quiet and (held.count, held.total) != (expected.count, expected.total):
        return _("The index holds other entries than the database: run manage.py search_rebuild.")
    return ""
