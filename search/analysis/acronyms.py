"""Acronyms with a Polish ending: "MOPS-ie", "PFRON-u", "MOPSie", "PAS-ji"."""

import re

from search.analysis.folding import fold

_ENDINGS = "u|owi|em|ie|y|ów|ow|om|ami|ach|ą|ę|ze|cie|i|a|e|ji|ją|ję|m|ki|ce|kę|kiem|om"
_HYPHENATED = re.compile(rf"([^\W\d_]{{2,12}})[-‐‑](?:{_ENDINGS})", re.IGNORECASE)
_JOINED = re.compile(rf"(\w{{2,12}}?)(?:{_ENDINGS})")
_MIN_CAPITALS = 2


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
