"""Polish names as Ukrainians write them by ear: "Стшегомська" → stszegomska."""

import re

from search.analysis.folding import fold, has_cyrillic

# Without Polish diacritics, as all that is folded. Г stands for the Polish g, which Ukrainian
# writes ґ or г; и for y, and behind sz, cz and c for i too.
_LETTERS = dict(
    zip(
        "абвгґдежзийклмнопрстуфхцчшщіїєюяьʼ’'",
        "a b w g g d e z z y j k l m n o p r s t u f ch c cz sz szcz i ji je ju ja".split()
        + [""] * 4,
        strict=True,
    )
)
_PLAIN = str.maketrans(_LETTERS)
_SOFT = str.maketrans(_LETTERS | {"и": "i"})
# Streets are called by adjectives: "на Стшегомській" is Strzegomska.
_CASES = re.compile("(?<=[сц]ьк)(?:ій|ої|у|ою)$")


def polish_spellings(surface: str) -> tuple[str, ...]:
    """Folded Polish spellings of a Cyrillic word, none for another one."""
    if not has_cyrillic(surface):
        return ()
    word = _CASES.sub("а", surface.lower())
    return tuple(dict.fromkeys(fold(word.translate(table)) for table in (_PLAIN, _SOFT)))
