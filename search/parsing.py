"""From what was typed to a query: quotes, minus, words."""

import re
from dataclasses import dataclass
from typing import Unpack

from search.analysis import Token, analyse
from search.queries import MAX_GROUPS, MAX_LENGTH, Asking, Group, Phrase, SearchQuery
from search.stopwords import is_stopword

MAX_PHRASE = 12
_QUOTED = re.compile(r'(?<!\S)(-?)(?:"([^"]*)"|„([^”"]*)[”"]|“([^”]*)”|«([^»]*)»)')
_MINUS = re.compile(r"(?<!\S)[-−–](?=\w)(\S+)")


@dataclass(frozen=True)
class Parts:
    """The pieces of a typed text: words and phrases to find, words and phrases to leave out."""

    words: str
    phrases: tuple[str, ...]
    minus_words: str
    minus_phrases: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Parts":
        """Cut ``text``; a lone quote or minus is a character like others."""
        quoted = [(minus, "".join(words)) for minus, *words in _QUOTED.findall(text)]
        rest = _QUOTED.sub(" ", text)
        return cls(
            words=_MINUS.sub(" ", rest),
            phrases=tuple(words for minus, words in quoted if not minus),
            minus_words=" ".join(_MINUS.findall(rest)),
            minus_phrases=tuple(words for minus, words in quoted if minus),
        )


def build_query(text: str, locale: str, site_id: int, **narrowing: Unpack[Asking]) -> SearchQuery:
    """Analyse ``text`` as typed; any text is taken, only its beginning counts."""
    parts = Parts.of(text[:MAX_LENGTH])
    tokens = analyse(parts.words, locale)
    phrases = [_forms(words, locale) for words in parts.phrases]
    apart = [_forms(words, locale) for words in parts.minus_phrases]
    return SearchQuery(
        text=text,
        locale=locale,
        site_id=site_id,
        groups=_groups(_telling(tokens, locale, bool(any(phrases)))),
        phrases=tuple(dict.fromkeys(phrase for phrase in phrases if phrase)),
        excluded=(
            *_groups(analyse(parts.minus_words, locale)),
            *(Group((forms,)) for forms in apart if forms),
        ),
        typed=tuple(token.folded for token in tokens)[:MAX_PHRASE],
        **narrowing,
    )


def _groups(tokens: list[Token]) -> tuple[Group, ...]:
    return tuple(dict.fromkeys(Group.of(token) for token in tokens))[:MAX_GROUPS]


def _forms(words: str, locale: str) -> Phrase:
    return tuple(token.folded for token in analyse(words, locale))[:MAX_PHRASE]


def _telling(tokens: list[Token], locale: str, has_phrase: bool) -> list[Token]:
    """Tokens without stop words, unless there are only such."""
    telling = [token for token in tokens if not is_stopword(token, locale)]
    return telling if telling or has_phrase else tokens
