"""Closures of an office in the page API."""

from typing import Any

from core import clock
from core.api.fields import SourceField
from directory.closures.reading import closures_of

Json = dict[str, Any]


class ClosuresField(SourceField):
    """Days on which the centre closes the office, with the reason; none that are over."""

    def get_attribute(self, instance: Any) -> Any:
        return closures_of(instance.source)

    def to_representation(self, value: Any) -> list[Json]:
        today = clock.today()
        return [
            {"starts_on": row.starts_on, "ends_on": row.ends_on, "reason": row.note}
            for row in value
            if row.ends_on >= today
        ]
