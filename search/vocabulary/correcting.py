"""Slips in a query: further alternatives to find by, and a better spelling to offer.

A word that a dictionary or the site knows is never turned into another one. No word is named
unless the search finds it now: the vocabulary may be older than the entries, and must not tell
of a page that meanwhile was unpublished or made private.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice

from search.analysis import Token, analyse, has_dictionary, is_known
from search.parsing import build_query
from search.queries import MAX_LENGTH, Group, SearchQuery
from search.stopwords import is_stopword
from search.vocabulary.words import CAREFUL, TOLERANT, Word, Words

Finds = Callable[[SearchQuery], bool]
_TRIES = 3
# Each word that is mended asks the engine a few times; a question of many words needs no mending.
_MOST_SLIPS, _MOST_WORDS = 4, 8


@dataclass(frozen=True)
class Correction:
    """A word as typed, and how the word is written that was looked for besides it."""

    typed: str
    replaced_by: str


@dataclass(frozen=True)
class Corrected:
    """A query with the alternatives of its misspelt words, and which words those are."""

    query: SearchQuery
    corrections: tuple[Correction, ...] = ()


def correct(query: SearchQuery, words: Words, finds: Finds) -> Corrected:
    """Let each word that neither a dictionary nor the site knows also mean the nearest one.

    ``words`` are those of the site; ``finds`` asks the engine whether a query finds anything now.
    """
    slips = _slips(query)
    if not slips:
        return Corrected(query)
    groups, corrections = [], []
    for group in query.groups:
        token = slips.get(group.form)
        better = _better(group, words, query, finds) if token else None
        if token and better:
            group = group.with_alternatives(_alternatives(better, query.locale))
            corrections.append(Correction(token.surface, better.surface))
        groups.append(group)
    return Corrected(replace(query, groups=tuple(groups)), tuple(corrections))


def _slips(query: SearchQuery) -> dict[str, Token]:
    """Tokens of the query, by their forms, that no dictionary of the language knows."""
    asked = {group.form for group in query.groups}
    tokens = (token for token in analyse(query.text, query.locale) if token.folded in asked)
    slips = (token for token in tokens if not is_known(token.surface, query.locale))
    return {token.folded: token for token in islice(slips, _MOST_SLIPS)}


def _better(group: Group, words: Words, query: SearchQuery, finds: Finds) -> Word | None:
    """The nearest word of the site that is to be found, unless the word itself is one."""
    if words.has(group.terms):
        return None
    tolerance = TOLERANT if has_dictionary(query.locale) else CAREFUL
    tries = words.corrections(group.form, tolerance)[:_TRIES]
    return next((word for word in tries if finds(_asking(query, word))), None)


def _asking(query: SearchQuery, word: Word) -> SearchQuery:
    """The same place asked for this word alone."""
    return SearchQuery(
        text=word.surface,
        locale=query.locale,
        site_id=query.site_id,
        groups=(Group(((word.form,),), word.form),),
        page_size=1,
    )


def _alternatives(word: Word, locale: str) -> Iterable[tuple[str, ...]]:
    tokens = analyse(word.surface, locale)
    return tuple((term,) for token in tokens for term in (*token.lemmas, token.folded))


def did_you_mean(
    query: SearchQuery, words: Words, corrections: tuple[Correction, ...], finds: Finds
) -> str:
    """The whole query as the site would write it, or "" where nothing better is to be found.

    To be asked for where nothing or little was found, or where words were corrected: it also
    offers other words for those that a dictionary knows but the site does not.
    """
    if len(query.groups) > _MOST_WORDS:
        return ""
    groups = {group.form: group for group in query.groups}
    corrected = {correction.typed: correction.replaced_by for correction in corrections}
    pieces, end, better = [], 0, False
    for token in analyse(query.text[:MAX_LENGTH], query.locale):
        offered = corrected.get(token.surface)
        if not offered and not is_stopword(token, query.locale):
            group = groups.get(token.folded) or Group.of(token)
            offered = _offered(group, words, query, finds)
        pieces += [query.text[end : token.start], offered or _respelt(token, words, query, finds)]
        better, end = better or bool(offered), token.end
    text = "".join((*pieces, query.text[end:]))
    again = build_query(text, query.locale, query.site_id, page_size=1, **query.narrowing)
    return text if better and finds(again) else ""


def _offered(group: Group, words: Words, query: SearchQuery, finds: Finds) -> str:
    """Another word for one that the site does not have; "" if it does, or has none like it."""
    better = _better(group, words, query, finds)
    return better.surface if better else ""


def _respelt(token: Token, words: Words, query: SearchQuery, finds: Finds) -> str:
    """A word of the site typed without its diacritics, with them."""
    word = words.forms.get(token.folded)
    if word is None or word.surface.lower() == word.form or token.surface != word.form:
        return token.surface
    return word.surface if finds(_asking(query, word)) else token.surface
