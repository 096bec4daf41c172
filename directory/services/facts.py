"""Facts of a service by which people search for it."""

from collections.abc import Iterator
from typing import Any

from directory.enums import LifeSituation, TargetGroup


def service_facts(service: Any) -> list[str]:
    """Cost, time, documents, situations and groups in words, posts, ways on-line."""
    facts = service.source
    return [
        service.cost,
        service.deadline,
        *labels(LifeSituation, facts.life_situations),
        *labels(TargetGroup, facts.target_groups),
        *(row.name for row in facts.documents.select_related("document")),
        *(f"{row} {row.note}".strip() for row in facts.online.all()),
        *(" ".join(filter(None, (str(row), row.display))) for row in facts.contacts.all()),
    ]


def labels(vocabulary: Any, values: tuple[str, ...]) -> Iterator[str]:
    """The words of values in the active language; what is no longer known is left out."""
    known = {one.value: str(one.label) for one in vocabulary}
    return (known[value] for value in values if value in known)
