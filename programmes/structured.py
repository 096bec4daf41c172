"""A programme in the words of schema.org."""

from typing import Any

from django.http import HttpRequest
from django.utils.html import strip_tags

from core.centre import get_centre
from core.rich_text_emails import spelt_emails
from core.structured_data import CONTEXT
from programmes.enums import EuFund, FundingKind, PartnerRole
from programmes.funding.labels import Source

GRANT_KINDS = (FundingKind.STATE, FundingKind.EU)
Thing = dict[str, Any]


def government_service(page: Any, request: HttpRequest) -> Thing:
    """The programme as a service of the centre (https://schema.org/GovernmentService)."""
    facts = page.source
    operators = [p for p in facts.partners.all() if p.role == PartnerRole.IMPLEMENTER]
    thing: Thing = {
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "@id": f"{page.get_full_url(request)}#programme",
        "name": page.title,
        "alternateName": page.acronym or facts.acronym,
        "description": page.summary,
        "url": page.get_full_url(request),
        "provider": _provider(request),
        "serviceOperator": [_organisation(partner.name) for partner in operators],
        "areaServed": [_place(row.district.name) for row in facts.areas.all()],
        "audience": _audience(page),
    }
    return {name: value for name, value in thing.items() if value}


def monetary_grants(page: Any, request: HttpRequest) -> list[Thing]:
    """The state's and the EU's part of the value (https://schema.org/MonetaryGrant)."""
    sums = page.budget.headline
    parts = [part for part in sums.parts if part.source.kind in GRANT_KINDS] if sums else []
    return [
        {
            "@context": CONTEXT,
            "@type": "MonetaryGrant",
            "name": f"{page.title}: {part.source.name}",
            "amount": {"@type": "MonetaryAmount", "currency": "PLN", "value": str(part.amount)},
            "funder": _organisation(_funder(page.source, part.source)),
            "fundedItem": {"@id": f"{page.get_full_url(request)}#programme"},
        }
        for part in parts
    ]


def _funder(facts: Any, source: Source) -> str:
    if source.donor:
        return source.donor
    if source.kind == FundingKind.EU and facts.eu_fund:
        return str(EuFund(facts.eu_fund).label)
    funders = [
        partner.name for partner in facts.partners.all() if partner.role == PartnerRole.FUNDER
    ]
    return funders[0] if len(funders) == 1 else source.name


def _provider(request: HttpRequest) -> Thing | None:
    centre = get_centre(request)
    return {"@type": "GovernmentOrganization", "name": centre.words.name} if centre else None


def _organisation(name: str) -> Thing:
    return {"@type": "Organization", "name": name}


def _place(name: str) -> Thing:
    return {"@type": "AdministrativeArea", "name": name}


def _audience(page: Any) -> Thing | None:
    text = spelt_emails(" ".join(strip_tags(page.for_whom.replace("</", " </")).split()))
    return {"@type": "Audience", "audienceType": text} if text else None
