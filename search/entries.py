"""From a page to the rows by which it is found."""

from typing import Any

from django.utils.translation import override
from wagtail.models import Page

from core.enums import SearchKind
from core.search_document import SearchDocument
from search.analysis import Token, analyse, initials
from search.models import SearchEntry, SearchText

# What people mostly come for stands before what was once said about it.
KIND_RANKS = {
    SearchKind.SERVICE: 1.4,
    SearchKind.OFFICE: 1.3,
    SearchKind.PROGRAMME: 1.2,
    SearchKind.PAGE: 1.1,
    SearchKind.DOCUMENT: 0.6,
}
ARCHIVED_RANK = 0.4
AGEING_KINDS = frozenset({SearchKind.NEWS})
MAX_CHARACTERS = 100_000  # a tsvector holds at most 1 MB


def entry_of(page: Page, section_id: int | None = None) -> SearchEntry | None:
    """Unsaved entry of a public page with its unsaved ``text`` and topics, still without version.

    None if the page is not to be found: excluded by an editor, without an address, without
    words of its own, or mirroring a page that is found itself.
    """
    document = _document(page)
    place = page.get_url_parts() if document else None
    if document is None or not place or place[2] is None or is_duplicate(page, place[0]):
        return None
    entry = SearchEntry(
        key=page.translation_key,
        locale=page.locale.language_code,
        site_id=place[0],
        page_id=page.pk,
        kind=document.kind,
        url=place[2],
        title=document.title,
        section_id=section_id,
        date=document.date,
        year=document.date.year if document.date else None,
        day=_day(document),
        archived=document.archived,
        rank=rank_of(document),
    )
    entry.text = text_of(document, entry)
    entry.fresh_topics = frozenset(document.topics)
    return entry


def _document(page: Any) -> SearchDocument | None:
    if getattr(page, "search_excluded", True):
        return None
    with override(page.locale.language_code):  # names of kinds and funds, amounts, dates
        document: SearchDocument = page.search_document()
    return document


def is_duplicate(page: Page, site_id: int) -> bool:
    """An alias is found only where its source is not: on another site, in its own language."""
    source = page.alias_of
    if source is None:
        return False
    place = source.get_url_parts()
    return source.locale_id != page.locale_id or bool(place and place[0] == site_id)


def rank_of(document: SearchDocument) -> float:
    """What the score of a match is multiplied by."""
    return KIND_RANKS.get(document.kind, 1.0) * (ARCHIVED_RANK if document.archived else 1.0)


def _day(document: SearchDocument) -> int | None:
    """The day from which a match loses worth; only where age matters."""
    return document.date.toordinal() if document.date and document.kind in AGEING_KINDS else None


def text_of(document: SearchDocument, entry: SearchEntry) -> SearchText:
    """The words of an entry and their terms.

    Keywords, and the initials of what the title names, count as the summary, but stay unseen.
    """
    body = "\n".join(document.body)[:MAX_CHARACTERS].replace("\0", "")
    unseen = "\n".join((document.keywords, *initials(document.title)))
    parts = (document.title, f"{document.summary}\n{unseen}", body)
    title, summary, words = (analyse(part, entry.locale) for part in parts)
    return SearchText(
        entry=entry,
        scope=entry.scope,
        summary=document.summary,
        body=body,
        title_forms=_forms(title),
        title_terms=_lemmas(title),
        summary_terms=_lemmas(summary),
        body_terms=_lemmas(words),
        forms=_forms([*title, *summary, *words]),
    )


def _lemmas(tokens: list[Token]) -> str:
    return " ".join(lemma for token in tokens for lemma in token.lemmas)


def _forms(tokens: list[Token]) -> str:
    return " ".join(token.folded for token in tokens)
