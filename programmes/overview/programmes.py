"""Whose money is summed: public programmes, each once, whatever the language of the reader."""

from typing import Any

from wagtail.query import PageQuerySet

from core.localised import localised
from core.privacy import public_pages
from programmes.downloads.rows import BudgetRow, budget_rows, notes_of
from programmes.programme_page import ProgrammePage
from programmes.rows.money import BudgetLine
from programmes.sums.reader import budgets_of


def programmes_of(index: Any) -> PageQuerySet:
    """Public programmes below the list in the default language, which keep the facts."""
    programmes: PageQuerySet = public_pages(ProgrammePage.objects.descendant_of(index.source))
    return programmes


def all_rows(index: Any) -> list[BudgetRow]:
    """The rows of all programmes that have a budget, by title, in a fixed number of queries."""
    programmes = programmes_of(index)
    budgets = budgets_of(programmes)
    pages = list(programmes.select_related("locale").defer_streamfields().order_by("title", "pk"))
    titles = dict(zip([page.pk for page in pages], localised(pages), strict=True))
    notes = notes_of_all(programmes)
    return [
        row
        for pk, page in titles.items()
        if pk in budgets
        for row in budget_rows(page, budgets[pk], notes.get(pk, {}))
    ]


def notes_of_all(programmes: PageQuerySet) -> dict[int, Any]:
    """Notes at lines, by programme; only lines with one are read."""
    chosen = programmes.order_by().values("pk")
    by_programme: dict[int, list[BudgetLine]] = {}
    for line in BudgetLine.objects.filter(programme__in=chosen).exclude(note=""):
        by_programme.setdefault(line.programme_id, []).append(line)
    return {pk: notes_of(lines) for pk, lines in by_programme.items()}
