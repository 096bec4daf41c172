"""The pages that alone keep facts, and how pages of any language are found by them."""

from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from directory.listing.id_set import InIds
from directory.office.page import OfficePage


def sources() -> Any:
    """Live offices in the default language."""
    return OfficePage.objects.filter(live=True, locale__language_code=settings.LANGUAGE_CODE)


def with_facts(offices: QuerySet[Any], *facts: Q) -> QuerySet[Any]:
    """Offices of any language whose page in the default language has all the facts."""
    return offices.filter(translation_key__in=sources().filter(*facts).values("translation_key"))


def asked_once(offices: QuerySet[Any]) -> QuerySet[Any]:
    """The same offices, known by their ids: what is public is dear to ask for again and again."""
    known = OfficePage.objects.filter(InIds("pk", offices.order_by().values_list("pk", flat=True)))
    return known.select_related("locale").defer_streamfields().order_by("path")
