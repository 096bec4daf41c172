"""What a request asks the search for; garbage becomes something sane, never an error."""

from dataclasses import dataclass

from django.http import QueryDict

from core.enums import SearchKind
from search.queries import MAX_LENGTH

MAX_PAGE = 1_000


@dataclass(frozen=True)
class SearchRequest:
    """The readable part of a query string.

    ``text`` has no control characters and at most 200 characters; ``kinds`` only known values.
    """

    text: str
    kinds: tuple[str, ...]
    page: int

    @classmethod
    def read(cls, query: QueryDict) -> "SearchRequest":
        """From ``?q=…&kind=…&kind=…&page=…``."""
        asked = set(query.getlist("kind"))
        return cls(
            text=_printable(query.get("q", ""))[:MAX_LENGTH],
            kinds=tuple(kind for kind in SearchKind.values if kind in asked),
            page=_page_number(query.get("page", "")),
        )

    def query_string(self, *, without: str = "") -> str:
        """Address of the first page with these words and kinds, less the kind ``without``."""
        query = QueryDict(mutable=True)
        query["q"] = self.text
        query.setlist("kind", [kind for kind in self.kinds if kind != without])
        return f"?{query.urlencode()}"


def _printable(text: str) -> str:
    spaced = (char if char.isprintable() else " " for char in text)
    return "".join(spaced).strip()


def _page_number(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 6:
        return 1
    return min(max(int(text), 1), MAX_PAGE)
