"""Which programmes run, recruit or serve an area: asked of the facts, answered in any language."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from programmes.enums import ProgrammeStatus
from programmes.rows.recruitment import RecruitmentWindow
from programmes.status import status_query

if TYPE_CHECKING:
    from core.district import District

RECRUITING, RUNNING, PLANNED, UNDATED, ENDED = range(5)


class ProgrammeQuerySet(PageQuerySet):
    """Programmes by what their source pages say."""

    def facts(self) -> "ProgrammeQuerySet":
        """Live pages in the default language, which hold the facts of all languages."""
        pages = self.model._default_manager.filter(live=True)
        return pages.filter(locale__language_code=settings.LANGUAGE_CODE)

    def by_facts(self, query: Q) -> "ProgrammeQuerySet":
        """Pages whose facts fulfil a query."""
        keys = self.facts().filter(query).values("translation_key")
        return self.filter(translation_key__in=keys)

    def of_kinds(self, kinds: Iterable[str]) -> "ProgrammeQuerySet":
        return self.by_facts(Q(kind__in=list(kinds)))

    def with_statuses(self, statuses: Iterable[str], today: dt.date) -> "ProgrammeQuerySet":
        query = Q(pk__in=[])
        for status in statuses:
            query |= status_query(ProgrammeStatus(status), today)
        return self.by_facts(query)

    def in_areas(self, districts: "Iterable[District]") -> "ProgrammeQuerySet":
        return self.by_facts(Q(areas__district__in=list(districts)))

    def recruiting(self, now: dt.datetime) -> "ProgrammeQuerySet":
        """Programmes with an open or announced window that have not ended."""
        return self.by_facts(recruiting_query(now))

    def grouped(self, now: dt.datetime) -> "ProgrammeQuerySet":
        """With ``group``: those that one can apply to first, those that have ended last."""
        today = now.date()
        rank = Case(
            When(recruiting_query(now), then=Value(RECRUITING)),
            When(status_query(ProgrammeStatus.ENDED, today), then=Value(ENDED)),
            When(status_query(ProgrammeStatus.PLANNED, today), then=Value(PLANNED)),
            When(status_query(ProgrammeStatus.RUNNING, today), then=Value(RUNNING)),
            default=Value(UNDATED),
            output_field=IntegerField(),
        )
        facts = self.facts().filter(translation_key=OuterRef("translation_key"))
        group = Coalesce(Subquery(facts.annotate(rank=rank).values("rank")[:1]), Value(UNDATED))
        return self.annotate(group=group).order_by("group", "title", "path")


def recruiting_query(now: dt.datetime) -> Q:
    """Facts with a window that is not over, of a programme that is not over; ``now`` in Poland."""
    windows = RecruitmentWindow.objects.filter(programme=OuterRef("pk"))
    today = now.date()
    later_today = Q(closes_time__isnull=True) | Q(closes_time__gt=now.time())
    lasting = windows.filter(
        Q(closes_on__isnull=True) | Q(closes_on__gt=today) | Q(closes_on=today) & later_today
    )
    return Q(Exists(lasting)) & ~status_query(ProgrammeStatus.ENDED, today)


ProgrammeManager: Any = PageManager.from_queryset(ProgrammeQuerySet)
