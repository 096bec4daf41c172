"""Counts of the same question over many days, for reports."""

from typing import Any

from django.db.models import OuterRef, Subquery, Sum
from django.db.models.query import QuerySet

from search.models import QueryCount

Sums = QuerySet[Any, Any]  # the plugin of mypy loses annotations on their way through functions


def sums_of(rows: QuerySet[QueryCount]) -> Sums:
    """One row a centre, language and question: ``times``, ``unfound``, ``opened`` and what its
    last search found (``last_results``, whatever days ``rows`` has).
    """
    same = QueryCount.objects.filter(
        site=OuterRef("site"), locale=OuterRef("locale"), text=OuterRef("text")
    )
    last = same.order_by("-day").values("results")[:1]
    sums: Sums = rows.values("text", "site_id", "site__site_name", "locale").annotate(
        times=Sum("searches"),
        unfound=Sum("empty"),
        opened=Sum("clicks"),
        last_results=Subquery(last),
    )
    return sums
