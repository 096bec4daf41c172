"""How the live index stands beside the entries."""

from django.utils.translation import gettext as _

from search.engines.base import EngineFailed, EngineStatus
from search.engines.elasticsearch.catching_up import live_position
from search.engines.elasticsearch.client import get_feeding_client
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.indices import is_of_this_make
from search.engines.elasticsearch.options import Options
from search.models import IndexPosition, SearchEntry, SearchHead


def status() -> EngineStatus:
    """Counts on both sides; not ready where the server does not answer or needs a rebuild."""
    expected, head = SearchEntry.objects.count(), SearchHead.current()
    try:
        position = live_position()
        with failures_of_ours():
            indexed, newest = _held(position.pk)
    except EngineFailed as error:
        return EngineStatus(expected, 0, False, head, note=str(error))
    problem = _problem(position, newest, head)
    note = _("Alias %(alias)s points to %(index)s, at version %(version)d of %(head)d.") % {
        "alias": Options.read().index,
        "index": position.pk,
        "version": position.version,
        "head": head,
    }
    behind = max(0, head - position.version)
    return EngineStatus(expected, indexed, not problem, behind, f"{note} {problem}".strip())


def _held(index: str) -> tuple[int, int]:
    """The number of documents and the newest version among them."""
    client = get_feeding_client()
    client.indices.refresh(index=index)
    answer = client.search(
        index=index,
        size=0,
        track_total_hits=True,
        aggregations={"newest": {"max": {"field": "version"}}},
    )
    newest = answer["aggregations"]["newest"]["value"]
    return answer["hits"]["total"]["value"], int(newest or 0)


def _problem(position: IndexPosition, newest: int, head: int) -> str:
    if not is_of_this_make(position.pk):
        return _("The index was made by another version: run manage.py search_rebuild.")
    if newest > head:
        return _("The index is ahead of the database (a backup?): run manage.py search_rebuild.")
    return ""
