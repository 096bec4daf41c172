"""Folding: letters without case, accents and look-alikes, so that spellings meet."""

import unicodedata
from functools import lru_cache

MAX_TERM = 64

# Letters that Unicode does not decompose, and the Ukrainian ones that people swap for the
# letter their keyboard has: ґ/г, є/е (ї loses its dots by decomposition).
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ı": "i",
        "ґ": "г",
        "є": "е",
    }
)
LATIN_AS_CYRILLIC = str.maketrans("aceiopxy", "асеіорху")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower-case letters and digits of ``text`` without diacritics: "Łódź" → "lodz"."""
    if text.isascii():
        return _letters_and_digits(text.lower())[:MAX_TERM]
    bare = _without_marks(text.casefold()).casefold().translate(_LETTERS)
    return _one_script(_letters_and_digits(_without_marks(bare)))[:MAX_TERM]


def _without_marks(text: str) -> str:
    """Decomposed and stripped of accents; й stays, being a letter and not an accented и."""
    decomposed = unicodedata.normalize("NFKD", text).replace("и\u0306", "й")
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _letters_and_digits(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text
    return "".join(_ascii_digit(char) for char in text if char.isalpha() or char.isdecimal())


def _ascii_digit(char: str) -> str:
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _one_script(text: str) -> str:
    """A Cyrillic word typed with a few Latin look-alikes becomes all Cyrillic."""
    return text.translate(LATIN_AS_CYRILLIC) if has_cyrillic(text) else text


def has_cyrillic(text: str) -> bool:
    """True if any letter is Cyrillic (U+0400–U+04FF)."""
    return any("\u0400" <= char <= "\u04ff" for char in text)
