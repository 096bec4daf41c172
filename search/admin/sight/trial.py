"""A test query: at which place the page comes, and which words brought it there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.admin.sight.places import Places
from search.admin.sight.words import labelled_terms
from search.asking import Answer, ask
from search.models import SearchEntry, SearchText
from search.promotions import promoted_for
from search.queries import Group
from search.results import Hit

DEPTH = 100


@dataclass(frozen=True)
class TriedWord:
    """A typed word and the fields of the page that have it, in any form; empty if none has."""

    word: str
    fields: list[str]


@dataclass(frozen=True)
class Trial:
    """``found`` are places among the first ``DEPTH`` results.

    ``apart`` are those below few results, among pages with some of the words only. A page that
    ``is_promoted`` stands above all results instead.
    """

    text: str
    total: int
    found: Places
    apart: Places
    words: list[TriedWord]
    is_promoted: bool
    relaxed: bool
    degraded: bool


def try_query(text: str, entry: SearchEntry) -> Trial:
    """Ask as a resident of the entry's site would, in its language."""
    answer = ask(text, entry.locale, entry.site_id)
    files = _files(entry)
    return Trial(
        text=text,
        total=answer.results.total,
        found=Places.among(_first_hits(answer), entry.page_id),
        apart=Places.among(answer.others, entry.page_id),
        words=[_tried(group, entry.text, files) for group in answer.query.groups],
        is_promoted=any(one.key == entry.key for one in promoted_for(answer.query)),
        relaxed=answer.results.relaxed,
        degraded=answer.results.degraded,
    )


def _first_hits(answer: Answer) -> list[Hit]:
    """Those of the first pages of results; what stands below them depends on the first alone."""
    if answer.results.pages == 1:
        return answer.results.hits
    query = answer.query
    return ask(query.text, query.locale, query.site_id, page_size=DEPTH).results.hits


def _files(entry: SearchEntry) -> list[SearchText]:
    """What is known of the files that stand on the page."""
    texts = SearchText.objects.filter(entry__page_id=entry.page_id, entry__locale=entry.locale)
    return list(texts.filter(entry__document_id__isnull=False).select_related("entry"))


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
