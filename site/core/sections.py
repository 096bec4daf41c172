"""What other plugins put on the home page (hook ``home_sections``, docs/hooks.md)."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class HomeSection:
    """A part of the home page: rendered by ``template`` with ``context``, sorted by ``order``."""

    order: int
    template: str
    context: dict[str, Any] = field(default_factory=dict)
