"""What each service of a list has, by the facets that narrow it."""

from collections import defaultdict
from typing import Any

from core.faceted_rows import Row
from directory.services.filters import sources


def service_rows(services: Any) -> list[Row]:
    """Of each service of a list: its situations, its groups, ids of its offices; two queries."""
    keys = services.values("translation_key")
    facts = sources().filter(translation_key__in=keys)
    offices: dict[int, set[str]] = defaultdict(set)
    for pk, office in facts.filter(places__isnull=False).values_list("pk", "places__office_id"):
        offices[pk].add(str(office))
    return [
        {"situation": situations, "group": groups, "office": offices[pk]}
        for pk, situations, groups in facts.values_list("pk", "life_situations", "target_groups")
    ]
