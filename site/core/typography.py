"""No-break spaces where a line must not end: after one-letter words and short abbreviations.

The rule for one-letter words is that of Polish typesetting (PN-83/P-55366, "sierotki"); Ukrainian
has the same habit. Numbers keep their unit, so that no line begins with "zł", or with a dash.
"""

import re

from core.markup import change_words

NBSP = "\N{NO-BREAK SPACE}"
ONE_LETTER = re.compile(r"(?<![\w&;'’.-])([aiouwzvxсівзйоуєяaAIOUWZАВЗІЙОУЄЯ])[ \n]+(?=\S|$)")
ABBREVIATION = re.compile(
    r"(?<![\w.-])(ul\.|al\.|pl\.|os\.|nr|tel\.|art\.|ust\.|pkt|poz\.|вул\.|просп\.|ст\.)"
    r"[ \n]+(?=\w)",
    re.IGNORECASE,
)
DASH = re.compile(r"(?<=\S)[ \n]+(?=[–—](?:\s|$))")
UNIT = re.compile(r"(?<=\d)[ \n]+(?=(?:zł|PLN|%|r\.|lat|KB|MB|tys\.|mln)(?![\w]))")


def bind_words(text: str) -> str:
    """``"w domu, ul. Długa 5"`` with the spaces that must not break replaced; no tags inside."""
    text = ONE_LETTER.sub(rf"\1{NBSP}", text)
    text = DASH.sub(NBSP, text)
    text = ABBREVIATION.sub(rf"\1{NBSP}", text)
    return UNIT.sub(NBSP, text)


def bind_html(html: str) -> str:
    """The same for HTML: only what stands between tags is touched."""
    return change_words(html, bind_words)
