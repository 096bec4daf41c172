"""Cuts a text into spans: words, and the fixed expressions that must stay whole."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SPACE = "[ \u00a0\u202f]"
GAP = "[ \u00a0\u202f-]"
# A letter or digit, then also combining accents, soft hyphens and inner apostrophes.
WORD = "[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad]|['’ʼ](?=[^\\W_]))*"

_AREA = rf"\(?(?:0{GAP}?)?[0-9]{{2}}\)?"
_PHONE = "|".join(
    (
        rf"{_AREA}{GAP}[0-9]{{3}}{GAP}[0-9]{{2}}{GAP}[0-9]{{2}}",
        rf"{_AREA}{GAP}[0-9]{{2}}{GAP}[0-9]{{2}}{GAP}[0-9]{{3}}",
        rf"{_AREA}{GAP}[0-9]{{7}}",
        rf"[0-9]{{3}}{GAP}[0-9]{{3}}{GAP}[0-9]{{3}}",
        r"0?[0-9]{9}",
        rf"[0-9]{{3}}{GAP}[0-9]{{2}}{GAP}[0-9]{{2}}",
        rf"[0-9]{{2}}{GAP}[0-9]{{2}}{GAP}[0-9]{{3}}",
    )
)
_LEGAL_PART = rf"(?:ust|pkt|zd)\.?{SPACE}?[0-9]{{1,4}}[a-z]?|lit\.?{SPACE}?[a-z]"

# Most of any text are plain words, so they come first, where nothing that follows could make
# them part of an expression. Quantifiers are bounded so that hostile text costs linear time.
_PATTERN = re.compile(
    rf"""
    (?P<word>(?!(?:art|par)\b)[^\W\d_]++(?![\w%+@'’ʼ\u0300-\u036f\u00ad‐‑-]|\.\S))
    |(?P<email>[a-z0-9._%+-]{{1,64}}@[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{1,8}})
    |(?P<legal>(?<!\w)(?:(?:art|par)\.?{SPACE}?|§{SPACE}?)[0-9]{{1,4}}[a-z]?(?!\w)
        (?:{SPACE}?(?:{_LEGAL_PART})(?!\w)){{0,5}})
    |(?P<phone>(?<![\w.,-])(?:(?:\+|00)48{GAP}?)?(?:{_PHONE})(?![\w]|[,-][0-9]))
    |(?P<postcode>(?<![\w-])[0-9]{{2}}-[0-9]{{3}}(?![\w-]))
    |(?P<plus>(?<!\w)[0-9]{{2,4}}(?:{SPACE}?\+(?!\w)|{SPACE}plus(?!\w)))
    |(?P<amount>(?<![\w.,])(?:[0-9]{{1,3}}(?:[ \u00a0\u202f.][0-9]{{3}}){{1,4}}(?:,[0-9]{{1,2}})?
        |[0-9]{{1,12}},[0-9]{{1,2}})(?![\w]|[.,][0-9]))
    |(?P<compound>{WORD}(?:[-‐‑]{WORD})+)
    |(?P<other>{WORD})
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Span(NamedTuple):
    """A piece of the text and what it looks like: a word, or the name of an expression."""

    kind: str
    start: int
    end: int


# Spans of a text from left to right, never overlapping; most are words, for which the match itself
# is enough.
scan = _PATTERN.finditer
WORDS = frozenset(("word", "other"))


def span_of(match: re.Match[str]) -> Span:
    """What an expression looks like and where it stands."""
    return Span(str(match.lastgroup), *match.span())


def parts(text: str, span: Span) -> Iterator[Span]:
    """The words of a compound such as "socjalno-bytowy"."""
    for match in re.finditer(WORD, text[span.start : span.end]):
        yield Span("word", span.start + match.start(), span.start + match.end())
