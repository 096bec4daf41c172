"""What is shown of a promoted result."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from search.results import Hit


@dataclass(frozen=True)
class Promotion:
    """A result chosen by the centre, ready to be shown above the others.

    ``language`` is that of the page, which may have no translation; "" for an outside address,
    which has no ``page_id`` and no ``key`` either.
    """

    title: str
    description: str
    url: str
    language: str = ""
    page_id: int | None = None
    key: UUID | None = None

    @property
    def is_outside(self) -> bool:
        """Whether it leads away from this site."""
        return self.page_id is None


def without_promoted(hits: Iterable[Hit], promotions: Sequence[Promotion]) -> list[Hit]:
    """Hits that are not shown above already; files attached to a promoted page stay."""
    keys = {promotion.key for promotion in promotions}
    return [hit for hit in hits if hit.document_id is not None or hit.key not in keys]
