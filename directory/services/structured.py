"""A service for machines: schema.org GovernmentService."""

from typing import Any

from django.http import HttpRequest
from wagtail.rich_text import get_text_for_indexing

from core.centre import get_centre
from core.rich_text_emails import spelt_emails
from core.structured_data import CONTEXT
from directory.enums import TargetGroup
from directory.office.structured import postal_address
from directory.services.facts import labels

Json = dict[str, Any]


def government_service(service: Any, request: HttpRequest) -> Json:
    """https://schema.org/GovernmentService: who gives it and at which places."""
    centre = get_centre(request)
    provider = {"@type": "GovernmentOrganization", "name": centre.words.name} if centre else None
    data: Json = {
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "name": service.title,
        "url": service.get_full_url(request),
        "description": service.summary,
        "provider": provider,
        "audience": [
            {"@type": "Audience", "audienceType": words}
            for words in labels(TargetGroup, service.source.target_groups)
        ],
        "availableChannel": [
            *(_channel(place.page, request) for place in service.offices),
            *(_online(row) for row in service.source.online.all() if row.url),
        ],
    }
    return {name: value for name, value in data.items() if value}


def frequent_questions(service: Any) -> list[Json]:
    """https://schema.org/FAQPage where the page answers questions."""
    asked = [_question(block.value) for block in service.questions]
    return [{"@context": CONTEXT, "@type": "FAQPage", "mainEntity": asked}] if asked else []


def _question(value: Any) -> Json:
    text = spelt_emails(get_text_for_indexing(value["text"].source).strip())
    answer = {"@type": "Answer", "text": text}
    return {"@type": "Question", "name": value["title"], "acceptedAnswer": answer}


def _online(row: Any) -> Json:
    return {"@type": "ServiceChannel", "name": str(row), "serviceUrl": row.url}


def _channel(office: Any, request: HttpRequest) -> Json:
    """https://schema.org/ServiceChannel: the place with its address where one is known."""
    place: Json = {
        "@type": "Place",
        "name": office.title,
        "url": office.get_full_url(request),
    }
    if office.places.present:
        place["address"] = postal_address(office.places.present)
    return {"@type": "ServiceChannel", "serviceLocation": place}
