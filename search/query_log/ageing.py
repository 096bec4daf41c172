"""Forgets counts that are old, and sooner those that hardly anybody asked."""

from datetime import timedelta

from django.conf import settings
from django.db.models import OuterRef, Subquery, Sum
from django.db.models.query import QuerySet

from core import clock
from core.housekeeping.jobs import Job
from search.models import QueryCount

RARE_DAYS = 30


def forget_old() -> str:
    """Delete rows older than the setting; asked once only, they go after a month."""
    today = clock.today()
    old = QueryCount.objects.filter(day__lte=today - timedelta(days=settings.SEARCH_LOG_DAYS))
    forgotten = old.delete()[0]
    rare = _asked_once().filter(day__lte=today - timedelta(days=RARE_DAYS))
    return f"{forgotten + rare.delete()[0]} forgotten"


def _asked_once() -> QuerySet[QueryCount]:
    """Rows of questions that were asked a single time in all days that are kept."""
    same = QueryCount.objects.filter(
        site=OuterRef("site"), locale=OuterRef("locale"), text=OuterRef("text")
    )
    total = same.order_by().values("text").annotate(total=Sum("searches")).values("total")
    rows = QueryCount.objects.filter(searches=1).annotate(total=Subquery(total))
    return rows.filter(total=1)


AGEING = Job("searched words", forget_old)
