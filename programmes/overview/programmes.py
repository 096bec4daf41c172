"""Whose money is summed: public programmes, each once, whatever the language of the reader."""

from typing import Any

from django.db.models import F
from wagtail.query import PageQuerySet

from core.localised import localised
from core.privacy import public_pages
from programmes.downloads.rows import BudgetRow, Notes, budget_rows, notes_of
from programmes.finances import Budget
from programmes.programme_page import ProgrammePage
from programmes.rows.money import BudgetLine
from programmes.sums.reader import budgets_of


def programmes_of(index: Any) -> PageQuerySet:
    """Public programmes below the list in the default language, which keep the facts."""
    programmes: PageQuerySet = public_pages(ProgrammePage.objects.descendant_of(index.source))
    return programmes


def budgeted(index: Any) -> list[tuple[ProgrammePage, Budget]]:
    """Programmes with a budget in the reader's language, by title, in a fixed number of queries."""
    programmes = programmes_of(index)
    budgets = budgets_of(programmes)
    pages = list(programmes.select_related("locale").defer_streamfields().order_by("title", "pk"))
    pairs = zip(pages, localised(pages), strict=True)
    return [(shown, budgets[page.pk]) for page, shown in pairs if page.pk in budgets]


def all_rows(index: Any) -> list[BudgetRow]:
    """The rows of all programmes that have a budget, by title, in a fixed number of queries."""
    notes = notes_of_all(programmes_of(index))
    return [
        row
        for page, budget in budgeted(index)
        for row in budget_rows(page, budget, notes.get(str(page.translation_key), {}))
    ]


def notes_of_all(programmes: PageQuerySet) -> dict[str, Notes]:
    """Notes at lines, by the key of the programme's translations; only lines with one are read."""
    chosen = programmes.order_by().values("pk")
    noted = BudgetLine.objects.filter(programme__in=chosen).exclude(note="")
    by_programme: dict[str, list[BudgetLine]] = {}
    for line in noted.annotate(key=F("programme__translation_key")):
        by_programme.setdefault(str(line.key), []).append(line)
    return {key: notes_of(lines) for key, lines in by_programme.items()}
