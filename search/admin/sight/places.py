"""At which places a page and its files come in a list of hits."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.results import Hit


@dataclass(frozen=True)
class Places:
    """``rank`` counts from 1; None if the page is not in the list.

    ``file_ranks`` are those of files that stand on the page, by their names.
    """

    rank: int | None
    file_ranks: list[tuple[str, int]]

    @classmethod
    def among(cls, hits: Iterable[Hit], page_id: int) -> "Places":
        """The places of this page's hits."""
        own = [(rank, hit) for rank, hit in enumerate(hits, start=1) if hit.page_id == page_id]
        return cls(
            rank=next((rank for rank, hit in own if hit.document_id is None), None),
            file_ranks=[(hit.title, rank) for rank, hit in own if hit.document_id is not None],
        )
