"""Hits as a reader sees them: words marked, and where the hit belongs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from core.enums import SearchKind
from search.files.facts import DocumentFacts, document_facts
from search.highlighting import Highlighter
from search.queries import SearchQuery
from search.results import Hit


@dataclass(frozen=True)
class ResultCard:
    """A hit with its words marked.

    ``section`` is the title of the section it stands in, "" where that says nothing new;
    ``file`` what is known of an attached document.
    """

    hit: Hit
    title: SafeString
    snippet: SafeString
    section: str = ""
    file: DocumentFacts | None = None

    @property
    def kind_label(self) -> str:
        return str(SearchKind(self.hit.kind).label)


def cards_of(
    hits: Sequence[Hit], query: SearchQuery, sections: Mapping[int, str]
) -> Iterator[ResultCard]:
    """A card for each hit; ``sections`` are the titles that may be named."""
    highlighter = Highlighter(query.terms, query.locale)
    files = document_facts(hits)
    for hit in hits:
        yield ResultCard(
            hit,
            highlighter.mark(hit.title),
            highlighter.snippet((hit.summary, hit.body)),
            section=_section(hit, sections),
            file=files.get((hit.page_id, hit.document_id)) if hit.document_id else None,
        )


def _section(hit: Hit, sections: Mapping[int, str]) -> str:
    """Not for the section itself, nor where its title only repeats the kind."""
    title = sections.get(hit.section_id or 0, "")
    is_itself = hit.section_id == hit.page_id and not hit.document_id
    repeats = title.casefold() == str(SearchKind(hit.kind).label).casefold()
    return "" if is_itself or repeats else title
