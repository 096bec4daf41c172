"""Programmes with budgets for the benchmark of the finance overview."""

from decimal import Decimal
from typing import Any

from django.db import transaction

from benchmarks.copied_pages import copy_page

YEARS = range(2019, 2025)
KINDS = ("state", "eu", "own")


@transaction.atomic
def add_programmes(index: Any, count: int) -> None:
    """Programmes below ``index`` until it has ``count``, each with 6 years of 3 sources."""
    from programmes.models import BudgetLine, FundingSource, ProgrammePage

    first = ProgrammePage.objects.child_of(index).first()
    if first is None:
        first = index.add_child(instance=ProgrammePage(title="Program", slug="program"))
    sources = [FundingSource.objects.get(kind=kind, name="").pk for kind in KINDS]
    BudgetLine.objects.bulk_create(
        [
            BudgetLine(programme_id=pk, year=year, funding_source_id=source, amount=Decimal("1.17"))
            for pk in copy_page(first, count)
            for year in YEARS
            for source in sources
        ],
        batch_size=2000,
    )
