"""Phrases that editors write in their rules, cut into words as a question is."""

from functools import lru_cache

from django.utils.translation import gettext

from search.analysis import Token, analyse
from search.stopwords import is_stopword

MAX_WORDS = 8
MAX_LINES = 30


def lines_of(text: str) -> list[str]:
    """The phrases of a field that takes one a line, without empty lines."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line][:MAX_LINES]


@lru_cache(maxsize=16_384)
def words_of(phrase: str, locale: str) -> tuple[Token, ...]:
    """The words that tell something; none if there are only stop words."""
    tokens = analyse(phrase, locale)
    return tuple(token for token in tokens if not is_stopword(token, locale))


def says_the_same(one: str, other: str, locale: str) -> bool:
    """Whether the search takes the two phrases for the same words, in whatever form."""
    pair = words_of(one, locale), words_of(other, locale)
    return len(pair[0]) == len(pair[1]) and all(
        left.terms & right.terms for left, right in zip(*pair, strict=True)
    )


def problem_of(phrase: str, locale: str) -> str:
    """Why a rule cannot stand on this phrase, in the editor's language; "" if it can."""
    words = words_of(phrase, locale)
    if not words:
        return gettext(
            "“%(phrase)s” has only words that the search leaves aside, such as “gdzie” or “jest”."
        ) % {"phrase": phrase}
    if len(words) > MAX_WORDS:
        return gettext("“%(phrase)s” is too long: write at most %(count)d words.") % {
            "phrase": phrase,
            "count": MAX_WORDS,
        }
    return ""
