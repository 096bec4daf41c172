"""What the statement of a search found."""

from dataclasses import dataclass

from search.results import Facets, Hit


@dataclass(frozen=True)
class Found:
    """The hits of one page, best first, and counts as ``SearchResults`` has them."""

    hits: list[Hit]
    facets: Facets
    total: int
    matched: int
