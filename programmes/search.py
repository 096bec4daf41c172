"""Facts of a programme by which people look for it."""

from typing import Any


def searchable_facts(page: Any) -> list[str]:
    """Names of partners, the coordinator's unit, phones, areas, documents, the fund's name."""
    facts = page.source
    texts = [
        page.acronym or facts.acronym,
        page.eu_programme or facts.eu_programme,
        facts.get_eu_fund_display() if facts.eu_fund else "",
        *(partner.name for partner in facts.partners.all()),
        *(row.district.name for row in facts.areas.select_related("district")),
        *(row.name for row in facts.documents.select_related("document")),
        *(line for row in facts.contacts.all() for line in _contact(row)),
    ]
    return [str(text) for text in dict.fromkeys(texts) if text]


def _contact(row: Any) -> tuple[str, ...]:
    return (row.role, row.unit, row.address, row.display if row.number else "", row.email)
