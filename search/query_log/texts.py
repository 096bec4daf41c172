"""One spelling of a question, so that the same questions are counted together."""

import re
import unicodedata

from search.models.query_count import MAX_TEXT
from search.query_log.personal import may_be_personal

_OTHER = re.compile(r"[^\w\s§%&+./,'’-]|_")


def countable(text: str) -> str:
    """The text as it is counted; "" if it says nothing or must not be kept.

    Begins with a letter, a digit or §, so that no spreadsheet takes it for a formula.
    """
    composed = _digits(unicodedata.normalize("NFKC", text))
    words = " ".join(_OTHER.sub(" ", composed.lower()).split())
    # As it was typed, with the signs that are left out, and as it would be kept.
    if may_be_personal(composed) or may_be_personal(words):
        return ""
    return _trimmed(_cut(words))


def _digits(text: str) -> str:
    """Digits of any script as 0–9."""
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in text)


def _trimmed(words: str) -> str:
    start = next((i for i, char in enumerate(words) if char.isalnum() or char == "§"), len(words))
    return words[start:].rstrip("§&./,'’- ")


def _cut(words: str) -> str:
    """At most MAX_TEXT characters, and no half words if it can be helped."""
    if len(words) <= MAX_TEXT:
        return words
    whole = words[: MAX_TEXT + 1].rpartition(" ")[0]
    return whole or words[:MAX_TEXT]
