"""What a page says to a search engine: words only, no engine's terms."""

import datetime as dt
from dataclasses import dataclass, field

from core.enums import SearchKind
from core.search_topics import Topic


@dataclass(frozen=True)
class SearchDocument:
    """The searchable words of one page in one language.

    ``body`` holds plain texts in reading order, ``keywords`` words that an editor added,
    ``date`` the day by which news are ordered (None where age does not matter), ``archived``
    what is found but ranked lower and marked, ``topics`` by what else results are narrowed.
    """

    kind: SearchKind
    title: str
    summary: str = ""
    body: list[str] = field(default_factory=list)
    keywords: str = ""
    date: dt.date | None = None
    archived: bool = False
    topics: tuple[Topic, ...] = ()
