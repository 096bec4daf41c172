"""Acronyms: with a Polish ending ("MOPS-ie", "PFRON-u", "MOPSie", "PAS-ji"), and of whole names."""

import re
from collections.abc import Iterator
from itertools import groupby

from search.analysis.folding import fold

_ENDINGS = "u|owi|em|ie|y|ów|ow|om|ami|ach|ą|ę|ze|cie|i|a|e|ji|ją|ję|m|ki|ce|kę|kiem|om"
_HYPHENATED = re.compile(rf"([^\W\d_]{{2,12}})[-‐‑](?:{_ENDINGS})", re.IGNORECASE)
_JOINED = re.compile(rf"(\w{{2,12}}?)(?:{_ENDINGS})")
_MIN_CAPITALS = 2
# A name may have small words: "ds.", "o", "dla". Longer ones end it, as do numbers and signs.
_OF_NAMES = re.compile(r"(?:\b[^\W\d_]{1,3}\.|[^\W\d_]+|\s)+")
_SMALL = 4
_INITIALS = range(3, 9)


def hyphenated_base(surface: str) -> str:
    """Folded acronym of "MOPS-ie" (any case), or "" if this is no inflected acronym."""
    match = _HYPHENATED.fullmatch(surface)
    return fold(match[1]) if match else ""


def joined_base(surface: str) -> str:
    """Folded acronym of "MOPSie": capitals, then a known ending in small letters; or ""."""
    match = _JOINED.fullmatch(surface)
    if match is None or not match[1].isupper() or len(match[1]) < _MIN_CAPITALS:
        return ""
    return fold(match[1]) if surface[len(match[1]) :].islower() else ""


def initials(title: str) -> tuple[str, ...]:
    """Folded acronyms by which people may know what is named in a title.

    "Karta Dużej Rodziny" → kdr; small words divide: "Miejski Ośrodek Pomocy Społecznej we
    Wrocławiu" → mops; unless nothing is left: "Powiatowy Zespół ds. Orzekania o
    Niepełnosprawności" → pzon.
    """
    found = (acronym for name in _OF_NAMES.findall(title) for acronym in _of_name(name.split()))
    return tuple(dict.fromkeys(found))


def _of_name(words: list[str]) -> Iterator[str]:
    for is_name, run in groupby(words, lambda word: _is_big(word) or len(word) <= _SMALL):
        if is_name:
            yield from _of_run(list(run))


def _of_run(words: list[str]) -> list[str]:
    pieces = ["".join(w[0] for w in run) for big, run in groupby(words, _is_big) if big]
    known = [piece for piece in pieces if len(piece) in _INITIALS] or ["".join(pieces)]
    return [fold(acronym) for acronym in known if len(acronym) in _INITIALS]


def _is_big(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
