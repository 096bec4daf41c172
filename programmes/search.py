"""Facts of a programme by which people look for it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from core.formats import money
from programmes.finances import Budget


def searchable_facts(page: Any) -> list[str]:
    """Names of partners, the coordinator's unit, phones, areas, documents, the fund, amounts."""
    facts = page.source
    texts = [
        page.acronym or facts.acronym,
        page.eu_programme or facts.eu_programme,
        facts.get_eu_fund_display() if facts.eu_fund else "",
        page.eu_priority or facts.eu_priority,
        page.eu_measure or facts.eu_measure,
        page.eu_submeasure or facts.eu_submeasure,
        *(row.name for row in facts.partners.select_related("institution")),
        *(row.district.name for row in facts.areas.select_related("district")),
        *page.target_group_labels,
        *(row.name for row in facts.recruitment_documents.select_related("document")),
        *(row.name for row in facts.documents.select_related("document")),
        facts.call_number,
        *(line for row in facts.contacts.all() for line in _contact(row)),
        *_amounts(facts.budget),
    ]
    return [str(text) for text in dict.fromkeys(texts) if text]


def _contact(row: Any) -> tuple[str, ...]:
    return (row.role, row.unit, row.address, row.display if row.number else "", row.email, row.note)


def _plain(amount: Decimal) -> str:
    """``6 971 351,71`` and ``6971351.71``, for those who paste a number from another document."""
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",") + f" {amount:.2f}"


def _amounts(budget: Budget) -> Iterator[str]:
    """Each year's value and who pays what of it, then the value of all."""
    for basis in budget.bases:
        for sums in (*basis.years, basis.overall):
            paid = ", ".join(f"{part.source.name} {money(part.amount)}" for part in sums.parts)
            yield f"{sums.year or ''} {money(sums.total)}: {paid}"
            yield "; ".join(map(_plain, (sums.total, *(part.amount for part in sums.parts))))
