"""Ukrainian lemmas by pymorphy3 with its Ukrainian dictionaries."""

from functools import lru_cache
from threading import Lock
from typing import Any

from search.analysis.abbreviations import UKRAINIAN as ABBREVIATIONS
from search.analysis.derivation import proposals
from search.analysis.endings import UKRAINIAN, stem
from search.analysis.folding import LATIN_AS_CYRILLIC, fold
from search.analysis.ukrainian_families import ASKED

_APOSTROPHES = str.maketrans("’ʼ`", "'''")
# How people shorten the first of two words.
_SHORTENED = {"соц": "соціальний", "мед": "медичний", "держ": "державний"}
_MIN_SHORTENED = 9
_lock = Lock()


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="uk")


def lemmas(word: str) -> tuple[str, ...]:
    """Folded lemmas of a lower-case ``word``; of an unknown one, its stem."""
    known = dictionary(word) or (stem(fold(word), UKRAINIAN),)
    return tuple(dict.fromkeys((*known, *_shortened(word))))


def _shortened(word: str) -> tuple[str, ...]:
    """Lemmas of "соцпрацівник" said in full, where the dictionary has its second half."""
    for beginning, adjective in _SHORTENED.items():
        rest = dictionary(word.removeprefix(beginning)) if word.startswith(beginning) else ()
        if rest and len(word) >= _MIN_SHORTENED:
            return (*rest, fold(adjective))
    return ()


def is_known(word: str) -> bool:
    """Whether the dictionary has the word."""
    return bool(dictionary(word))


def related(word: str) -> tuple[str, ...]:
    """Folded lemmas of other words of its family that a question by ``word`` also asks for."""
    parses = {(parse.normal_form, str(parse.tag.POS)) for parse in _parses(_composed(word))}
    wanted = dict.fromkeys(found for parse in sorted(parses) for found in proposals(*parse, ASKED))
    relatives = (
        fold(parse.normal_form)
        for relative, parts_of_speech in wanted
        for parse in _parses(relative)
        if parse.tag.POS in parts_of_speech
    )
    own = {fold(lemma) for lemma, _ in parses}
    return tuple(term for term in dict.fromkeys(relatives) if term not in own)


def _composed(word: str) -> str:
    return word.translate(LATIN_AS_CYRILLIC).translate(_APOSTROPHES)


def _parses(word: str) -> list[Any]:
    """What the dictionary tells of a word, without what is guessed of others."""
    with _lock:
        return [parse for parse in _analyzer().parse(word) if parse.is_known]


def dictionary(word: str) -> tuple[str, ...]:
    """Folded lemmas that the dictionary gives ``word``; empty if it is not there."""
    composed = _composed(word)
    forms = (parse.normal_form for parse in _parses(composed))
    known = dict.fromkeys(fold(form) for form in (*ABBREVIATIONS.get(composed, ()), *forms))
    known.pop("", None)
    return tuple(known)
