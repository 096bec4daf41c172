"""The budget of one page."""

from typing import Any

from programmes.enums import BudgetBasis
from programmes.finances import Budget
from programmes.funding.labels import read_sources
from programmes.sums.draft import Payment, Stated, budget_of_payments
from programmes.sums.reader import budgets_of

ROWS = ("budget_lines", "stated_totals")


def budget_of(facts: Any) -> Budget:
    """Computed in SQL for a page as it is stored, from its rows for a draft in memory."""
    if facts.pk and not holds_unsaved_rows(facts):
        stored = type(facts)._default_manager.filter(pk=facts.pk)
        return budgets_of(stored).get(facts.pk, Budget())
    return budget_of_draft(facts)


def holds_unsaved_rows(facts: Any) -> bool:
    """Whether the page was read from a revision or a form: its rows are not the table's."""
    return any(name in getattr(facts, "_cluster_related_objects", {}) for name in ROWS)


def budget_of_draft(facts: Any) -> Budget:
    """The sums of the rows that the page holds in memory."""
    sources = read_sources()
    rest = sources.unspecified
    payments = [
        Payment(
            BudgetBasis(line.basis),
            line.year,
            sources.get(line.funding_source_id, rest),
            line.amount,
        )
        for line in facts.budget_lines.all()
    ]
    stated = [
        Stated(BudgetBasis(t.basis), t.year, t.amount, rest if t.rest_unspecified else None)
        for t in facts.stated_totals.all()
    ]
    return budget_of_payments(payments, stated)
