"""A test query: at which place the page comes, and which words brought it there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.admin.sight.words import labelled_terms
from search.asking import ask
from search.models import SearchEntry, SearchText
from search.queries import Group
from search.results import SearchResults

DEPTH = 100


@dataclass(frozen=True)
class TriedWord:
    """A typed word and the fields of the page that have it, in any form; empty if none has."""

    word: str
    fields: list[str]


@dataclass(frozen=True)
class Trial:
    """``rank`` counts from 1; None if the page is not among the first ``DEPTH``.

    ``file_ranks`` are those of files that stand on the page, by their names.
    """

    text: str
    total: int
    rank: int | None
    file_ranks: list[tuple[str, int]]
    words: list[TriedWord]
    relaxed: bool


def try_query(text: str, entry: SearchEntry) -> Trial:
    """Ask as a resident of the entry's site would, in its language."""
    answer = ask(text, entry.locale, entry.site_id, page_size=DEPTH)
    places = _places(answer.results, entry.page_id)
    files = _files(entry)
    return Trial(
        text=text,
        total=answer.results.total,
        rank=next((place for place, document, _title in places if document is None), None),
        file_ranks=[(title, place) for place, document, title in places if document is not None],
        words=[_tried(group, entry.text, files) for group in answer.query.groups],
        relaxed=answer.results.relaxed,
    )


def _files(entry: SearchEntry) -> list[SearchText]:
    """What is known of the files that stand on the page."""
    texts = SearchText.objects.filter(entry__page_id=entry.page_id, entry__locale=entry.locale)
    return list(texts.filter(entry__document_id__isnull=False).select_related("entry"))


def _places(results: SearchResults, page_id: int) -> list[tuple[int, int | None, str]]:
    """Place, document and title of all hits that stand on the page."""
    return [
        (place, hit.document_id, hit.title)
        for place, hit in enumerate(results.hits, start=1)
        if hit.page_id == page_id
    ]


def _tried(group: Group, text: SearchText, files: Sequence[SearchText]) -> TriedWord:
    fields = [label for label, terms in labelled_terms(text) if _has(group, terms)]
    if not fields and _has(group, text.forms):
        fields = [_("as it is written")]
    word = group.form or " / ".join(" ".join(terms) for terms in group.alternatives)
    having = [f for f in files if _has(group, f"{f.title_terms} {f.body_terms} {f.forms}")]
    return TriedWord(word, fields + [file.entry.title for file in having])


def _has(group: Group, terms: str) -> bool:
    found = set(terms.split())
    return any(found.issuperset(alternative) for alternative in group.alternatives)
