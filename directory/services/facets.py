"""What each service of a list has, by the facets that narrow it."""

from collections.abc import Sequence
from typing import Any

from django.db.models import prefetch_related_objects

from core.faceted_rows import Row


def service_rows(services: Sequence[Any]) -> list[Row]:
    """Of each service in its order: its situations, its groups, ids of its offices; one query."""
    sources = [service.source for service in services]
    prefetch_related_objects(sources, "places")
    return [
        {
            "situation": source.life_situations,
            "group": source.target_groups,
            "office": {str(place.office_id) for place in source.places.all()},
        }
        for source in sources
    ]
