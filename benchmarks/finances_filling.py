"""Programmes with budgets for the benchmark of the finance overview."""

from decimal import Decimal
from typing import Any

from django.db import connection, transaction
from wagtail.models import Page

YEARS = range(2019, 2025)
KINDS = ("state", "eu", "own")


@transaction.atomic
def add_programmes(index: Any, count: int) -> None:
    """Programmes below ``index`` until it has ``count``, each with 6 years of 3 sources.

    They are copied from the first one in the tables: making each by itself takes minutes.
    """
    from programmes.models import BudgetLine, FundingSource, ProgrammePage

    before = index.numchild
    first = index.get_children().first()
    if first is None:
        first = index.add_child(instance=ProgrammePage(title="Program", slug="program"))
        before = 1
    pages = [_page(index, first, number) for number in range(before + 1, count + 1)]
    Page.objects.bulk_create(pages, batch_size=500)
    Page.objects.filter(pk=index.pk).update(numchild=count)
    new = Page.objects.filter(path__startswith=index.path, depth=index.depth + 1)
    ids = list(new.exclude(pk=first.pk).values_list("pk", flat=True))[before - 1 :]
    _copy_facts(ProgrammePage, first.pk, ids)
    sources = [FundingSource.objects.get(kind=kind, name="").pk for kind in KINDS]
    BudgetLine.objects.bulk_create(
        [
            BudgetLine(programme_id=pk, year=year, funding_source_id=source, amount=Decimal("1.17"))
            for pk in ids
            for year in YEARS
            for source in sources
        ],
        batch_size=2000,
    )


def _page(index: Any, first: Any, number: int) -> Page:
    return Page(
        title=f"Program {number}",
        draft_title=f"Program {number}",
        slug=f"program-{number}",
        path=Page._get_path(index.path, index.depth + 1, number),
        depth=index.depth + 1,
        url_path=f"{index.url_path}program-{number}/",
        content_type_id=first.content_type_id,
        locale_id=index.locale_id,
        live=True,
    )


def _copy_facts(model: Any, pk: int, ids: list[int]) -> None:
    quote = connection.ops.quote_name
    names = [quote(field.column) for field in model._meta.local_concrete_fields[1:]]
    table, columns = quote(model._meta.db_table), ", ".join(names)
    statement = (
        f"INSERT INTO {table} (page_ptr_id, {columns}) "
        f"SELECT %s, {columns} FROM {table} WHERE page_ptr_id = %s"
    )
    with connection.cursor() as cursor:
        cursor.executemany(statement, [(new, pk) for new in ids])
