"""Ukrainian lemmas by pymorphy3 with its Ukrainian dictionaries."""

from functools import lru_cache
from threading import Lock
from typing import Any

from search.analysis.endings import UKRAINIAN, stem
from search.analysis.folding import LATIN_AS_CYRILLIC, fold

_APOSTROPHES = str.maketrans("’ʼ`", "'''")
_lock = Lock()


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="uk")


def lemmas(word: str) -> tuple[str, ...]:
    """Folded lemmas of a lower-case ``word``; of an unknown one, its stem."""
    composed = word.translate(LATIN_AS_CYRILLIC).translate(_APOSTROPHES)
    with _lock:
        parses = _analyzer().parse(composed)
    known = dict.fromkeys(fold(parse.normal_form) for parse in parses if parse.is_known)
    known.pop("", None)
    return tuple(known) or (stem(fold(word), UKRAINIAN),)
