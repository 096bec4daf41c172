"""From a text to its tokens."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from search.analysis import english, polish, ukrainian
from search.analysis.acronyms import hyphenated_base, joined_base
from search.analysis.folding import MAX_TERM, fold, has_cyrillic
from search.analysis.numbers import EXPRESSIONS
from search.analysis.scanner import WORDS, Span, parts, scan, span_of
from search.analysis.tokens import Token

_LEMMATISERS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "pl": polish.lemmas,
    "uk": ukrainian.lemmas,
    "en": english.lemmas,
}
_KNOWS: dict[str, Callable[[str], bool]] = {
    "pl": polish.is_known,
    "uk": ukrainian.is_known,
    "en": english.is_known,
}
_RELATIVES: dict[str, Callable[[str], tuple[str, ...]]] = {
    "pl": polish.related,
    "uk": ukrainian.related,
}
_HYPHENS = re.compile("[-‐‑]")
_SOFT_HYPHEN = "\u00ad"
_MIN_PART = 3


def analyse(text: str, language: str) -> list[Token]:
    """Tokens of ``text`` in reading order.

    ``language`` is a locale code (pl, uk, en; "en-gb" counts as en); in a language without a
    dictionary words are only folded. Takes any Unicode text and never raises on its content.
    """
    code = language.partition("-")[0].lower()
    tokens: list[Token] = []
    for match in scan(text):
        if match.lastgroup not in WORDS:
            tokens.extend(_expression(text, span_of(match), code))
            continue
        surface = match[0]  # most of a text: no call more than it needs
        lemmas, folded = _word(surface, code)
        if folded and lemmas:
            tokens.append(Token(surface, match.start(), match.end(), lemmas, folded))
    return tokens


def _expression(text: str, span: Span, language: str) -> Iterator[Token]:
    if span.kind == "compound":
        yield from _compound(text, span, language)
        return
    surface = text[span.start : span.end]
    terms = EXPRESSIONS[span.kind](surface)
    yield from _token(surface, span, terms, max(terms, key=len))


@lru_cache(maxsize=65_536)
def _word(surface: str, language: str) -> tuple[tuple[str, ...], str]:
    """Lemmas and folded form of a word as it stands in a text."""
    return word_lemmas(surface, language), fold(surface)


def _token(surface: str, span: Span, lemmas: tuple[str, ...], folded: str) -> Iterator[Token]:
    """The token, unless nothing of it survives folding."""
    if folded and lemmas:
        yield Token(surface, span.start, span.end, lemmas, folded)


def _compound(text: str, span: Span, language: str) -> Iterator[Token]:
    surface = text[span.start : span.end]
    lemmas = _compound_lemmas(surface.replace(_SOFT_HYPHEN, ""), language)
    if lemmas:
        yield from _token(surface, span, lemmas, fold(surface))
        return
    for part in parts(text, span):
        word = text[part.start : part.end]
        yield from _token(word, part, _part_lemmas(word, part.end < span.end, language), fold(word))


def _part_lemmas(word: str, is_head: bool, language: str) -> tuple[str, ...]:
    """A head such as "opiekuńczo-" is an adjective only with its hyphen."""
    head = polish.dictionary(_plain(word) + "-") if is_head and language == "pl" else ()
    return head or word_lemmas(word, language)


@lru_cache(maxsize=8_192)
def _compound_lemmas(surface: str, language: str) -> tuple[str, ...]:
    """Lemmas of a hyphenated word that is one word: e-mail, MOPS-ie, PAS-ja; else nothing."""
    word = _plain(surface)
    if any(char.isdigit() for char in word):
        return ()
    if language == "en" or has_cyrillic(word):
        return _joined_if_short(word)
    whole = polish.hyphenated(word)
    if whole:
        return tuple(dict.fromkeys((*whole, *_long_parts(word))))
    if _HYPHENS.split(word)[0].endswith("o"):
        return ()  # "opiekuńczo-wychowawczy" is found by either half
    base = hyphenated_base(surface)
    joined = polish.dictionary(_HYPHENS.sub("", word))
    return tuple(dict.fromkeys((*joined, base))) if base else joined


def _long_parts(word: str) -> list[str]:
    """Words of "savoir-vivre", which people also write apart; "e-mail" has only one."""
    parts = [fold(part) for part in _HYPHENS.split(word)]
    return parts if min(map(len, parts)) >= _MIN_PART else []


def _joined_if_short(word: str) -> tuple[str, ...]:
    """One word of "e-mail", where no dictionary of compounds says so."""
    head = _HYPHENS.split(word)[0]
    return (fold(word),) if len(head) == 1 else ()


def word_lemmas(surface: str, language: str) -> tuple[str, ...]:
    """Folded lemmas of one word; its own script may decide against ``language``."""
    base = joined_base(surface)
    if base:
        return (base,)
    return _lemmas(_plain(surface), _language_of(surface, language))


def is_known(surface: str, language: str) -> bool:
    """Whether a dictionary of the language, or of the word's own script, has the word."""
    code = language.partition("-")[0].lower()
    return bool(joined_base(surface)) or _is_known(_plain(surface), _language_of(surface, code))


def has_dictionary(language: str) -> bool:
    """Whether :func:`is_known` can tell anything of the language's words."""
    return language.partition("-")[0].lower() in _KNOWS


@lru_cache(maxsize=8_192)
def related(surface: str, language: str) -> tuple[str, ...]:
    """Folded lemmas of other words that a question by this word also asks for."""
    code = language.partition("-")[0].lower()
    word = _plain(surface)
    relatives = _RELATIVES.get(_language_of(surface, code))
    return relatives(word) if relatives and word and len(word) <= MAX_TERM else ()


def spelling(folded: str, language: str) -> str:
    """A folded word as the language's dictionary writes it; as it is where none tells."""
    is_polish = language == "pl" and not has_cyrillic(folded)
    return polish.spelling(folded) if is_polish else folded


@lru_cache(maxsize=8_192)
def _is_known(word: str, language: str) -> bool:
    knows = _KNOWS.get(language)
    return bool(knows and word and len(word) <= MAX_TERM and knows(word))


def _plain(surface: str) -> str:
    """Composed, in small letters, without soft hyphens."""
    return unicodedata.normalize("NFC", surface).lower().replace(_SOFT_HYPHEN, "")


def _language_of(surface: str, language: str) -> str:
    """Ukrainian texts carry Polish names and the other way round."""
    if has_cyrillic(surface):
        return "uk"
    if language == "uk" or (language == "en" and not surface.isascii()):
        return "pl"
    return language


@lru_cache(maxsize=65_536)
def _lemmas(word: str, language: str) -> tuple[str, ...]:
    lemmatise = _LEMMATISERS.get(language)
    folded = fold(word)
    if not folded or folded.isdigit() or len(word) > MAX_TERM or lemmatise is None:
        return (folded,) if folded else ()
    return tuple(lemma for lemma in lemmatise(word) if lemma) or (folded,)
