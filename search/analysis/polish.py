"""Polish lemmas by Morfeusz 2 (dictionary SGJP)."""

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any

from search.analysis.diacritics import candidates
from search.analysis.endings import POLISH, stem
from search.analysis.folding import fold

MIN_RESTORED = 3
MAX_RESTORED = 24
_UNKNOWN = frozenset(("ign", "interp", "sym", "dig", "romandig"))
_lock = Lock()


@lru_cache(maxsize=1)
def _morfeusz() -> Any:
    """One instance a process: it takes 0.1 s and 34 MB, and more bring no speed."""
    import morfeusz2

    return morfeusz2.Morfeusz(generate=False)


def lemmas(word: str) -> tuple[str, ...]:
    """Folded lemmas of a lower-case ``word``; of an unknown one, its stem."""
    known = dictionary(word)
    return known or _restored(word) or (stem(fold(word), POLISH),)


def dictionary(word: str) -> tuple[str, ...]:
    """Folded lemmas that the dictionary gives ``word``; empty if it is not there."""
    return _folded(lemma for start, _, lemma in _arcs(word) if start == 0)


def hyphenated(word: str) -> tuple[str, ...]:
    """Folded lemmas of a word that the dictionary has with its hyphen, such as "e-mail"."""
    return _folded(lemma for _, form, lemma in _arcs(word) if form == word)


def _arcs(word: str) -> list[tuple[int, str, str]]:
    """Known segments of ``word``: (place of the segment, its form, its lemma)."""
    with _lock:
        arcs = _morfeusz().analyse(word)
    return [
        (start, form.lower(), lemma.partition(":")[0])
        for start, _, (form, lemma, tag, *_) in arcs
        if tag not in _UNKNOWN
    ]


def _folded(lemmas: Iterable[str]) -> tuple[str, ...]:
    found = dict.fromkeys(fold(lemma) for lemma in lemmas)
    return tuple(lemma for lemma in found if lemma)


def _restored(word: str) -> tuple[str, ...]:
    """Lemmas of the nearest dictionary words that ``word`` is without its diacritics."""
    if not (MIN_RESTORED <= len(word) <= MAX_RESTORED and word.isalpha()):
        return ()
    for batch in candidates(word):
        found = dict.fromkeys(lemma for spelling in batch for lemma in dictionary(spelling))
        if found:
            return tuple(found)
    return ()
