"""What a statement found, before its entries are read."""

from collections.abc import Mapping
from dataclasses import dataclass

from search.results import Facets


@dataclass(frozen=True)
class Found:
    """Scores of the entries of one page, and counts as ``SearchResults`` has them."""

    scores: Mapping[int, float]
    facets: Facets
    total: int
    matched: int
