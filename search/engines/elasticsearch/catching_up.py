"""Keeps the live index, and the one before it, up to date."""

from django.db.models import Max
from django.utils.translation import gettext as _

from core import clock
from search.engines.alone import alone
from search.engines.base import EngineUnavailable
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.feeding import feed
from search.engines.elasticsearch.indices import exists, live_index, show
from search.models import IndexPosition

ENGINE = "elasticsearch"
FEEDING = "search feeding"


def catch_up() -> int:
    """Take up in the live index what it lacks; the number of entries and deletions."""
    with alone(FEEDING) as renew:
        return feed(live_position(), lambda _taken: renew())


def sweep() -> int:
    """Catch up, and keep the previous index fit to go back to.

    Searches see all of it then: deletions may be forgotten after this (search.feeding), and until
    they are, searches leave the deleted entries out by themselves.
    """
    IndexPosition.objects.filter(engine=ENGINE, is_whole=True).update(seen_at=clock.now())
    with alone(FEEDING) as renew:
        live = live_position()
        done = feed(live, lambda _taken: renew())
        with failures_of_ours():
            show(live.pk)
        previous = previous_position(live.pk)
        if previous:
            feed(previous, lambda _taken: renew())
    return done


def known_version() -> int:
    """Up to where the index is fed that is searched; 0 if there is none.

    Only the server knows which one that is, but it is fed before any other whole one.
    """
    rows = IndexPosition.objects.filter(engine=ENGINE, is_whole=True)
    return rows.aggregate(newest=Max("version"))["newest"] or 0


def live_position() -> IndexPosition:
    """The position of the index behind the alias; EngineUnavailable if there is none."""
    with failures_of_ours():
        live = live_index()
    position = IndexPosition.objects.filter(pk=live).first() if live else None
    if position is None:
        raise EngineUnavailable(_("There is no index yet: run manage.py search_rebuild."))
    return position


def previous_position(live: str) -> IndexPosition | None:
    """The whole index made last, besides the live one; forgotten if the server has it no more."""
    others = IndexPosition.objects.filter(engine=ENGINE, is_whole=True).exclude(pk=live)
    newest = others.order_by("-created_at").first()
    with failures_of_ours():
        if newest is None or exists(newest.pk):
            return newest
    newest.delete()
    return previous_position(live)
