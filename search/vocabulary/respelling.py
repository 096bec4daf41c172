"""Words that the site writes otherwise: in one, where they were typed apart; in Polish letters.

"street worker", "nie pełnosprawny", "do datek"; "Стшегомська". These are the same words and no
slips, so nothing is said of them.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from search.analysis import Token, analyse, is_known, polish_spellings
from search.queries import MAX_LENGTH, Alternative, Group, SearchQuery
from search.vocabulary.words import CAREFUL, Words

_MIN_JOINED = 6


def respell(query: SearchQuery, words: Words) -> SearchQuery:
    """Let words that the site does not have also mean what it writes otherwise."""
    text = query.text[:MAX_LENGTH]
    tokens = analyse(text, query.locale)
    more: dict[str, list[Alternative]] = {token.folded: [] for token in tokens}
    for first, second in pairwise(tokens):
        if not text[first.end : second.start].strip(" -"):
            joined = _joined(first, second, words, query.locale)
            more[first.folded] += joined
            more[second.folded] += joined
    for token in tokens:
        more[token.folded] += _in_polish(token, words, query.locale)
    groups = (group.with_alternatives(more.get(group.form, ())) for group in query.groups)
    return replace(query, groups=tuple(groups))


def _joined(first: Token, second: Token, words: Words, locale: str) -> tuple[Alternative, ...]:
    """The two as one word, if the site has that, and not both of them."""
    if all(words.has(Group.of(token).terms) for token in (first, second)):
        return ()
    whole = _group(first.surface + second.surface, locale)
    is_there = len(whole.form) >= _MIN_JOINED and words.has(whole.terms)
    return whole.alternatives if is_there else ()


def _in_polish(token: Token, words: Words, locale: str) -> tuple[Alternative, ...]:
    """A Cyrillic word as the site writes it in Polish, if it does not write it in Cyrillic."""
    if words.has(Group.of(token).terms):
        return ()
    form = next(_polish_forms(token, words, locale), "")
    return _group(words.forms[form].surface, locale).alternatives if form else ()


def _polish_forms(token: Token, words: Words, locale: str) -> Iterator[str]:
    """As the site has them; a name by ear is often a letter off: "rz" and "sz" sound alike."""
    spellings = polish_spellings(token.surface)
    yield from (spelling for spelling in spellings if spelling in words.forms)
    if not is_known(token.surface, locale):
        for spelling in spellings:
            yield from (word.form for word in words.corrections(spelling, CAREFUL)[:1])


def _group(surface: str, locale: str) -> Group:
    tokens = analyse(surface, locale)
    return Group.of(tokens[0]) if len(tokens) == 1 else Group(())
