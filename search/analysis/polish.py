"""Polish lemmas by Morfeusz 2 (dictionary SGJP)."""

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from search.analysis.abbreviations import POLISH as ABBREVIATIONS
from search.analysis.derivation import Rule, proposals
from search.analysis.diacritics import candidates
from search.analysis.endings import POLISH, stem
from search.analysis.folding import fold
from search.analysis.polish_families import ASKED, RULES, plain_posts, plain_verbs

MIN_RESTORED = 3
MAX_RESTORED = 24
_UNKNOWN = frozenset(("ign", "interp", "sym", "dig", "romandig"))
_lock = Lock()


@lru_cache(maxsize=1)
def _morfeusz() -> Any:
    """One instance a process: it takes 0.1 s and 34 MB, and more bring no speed."""
    import morfeusz2

    return morfeusz2.Morfeusz(generate=False)


class Arc(NamedTuple):
    """A known segment of a word: its place, form, lemma and tag ("subst:sg:nom:f")."""

    place: int
    form: str
    lemma: str
    tag: str


def lemmas(word: str) -> tuple[str, ...]:
    """Folded lemmas of a lower-case ``word``; of an unknown one, its stem."""
    known = dictionary(word)
    return known or _restored(word) or (stem(fold(word), POLISH),)


def is_known(word: str) -> bool:
    """Whether the dictionary has the word, perhaps typed without its diacritics."""
    return bool(dictionary(word) or _restored(word))


def dictionary(word: str) -> tuple[str, ...]:
    """Folded lemmas that the dictionary gives ``word``; empty if it is not there."""
    short = ABBREVIATIONS.get(word, ())
    arcs = [arc for arc in _arcs(word) if arc.place == 0]
    family = (relative for arc in arcs for relative in _family(arc.lemma, arc.tag))
    return _folded((*short, *(arc.lemma for arc in arcs), *family))


def related(word: str) -> tuple[str, ...]:
    """Folded lemmas of words that a question by ``word`` also asks for; not the word's own."""
    spelt = [word] if _arcs(word) else _spellings(word)
    lemmas = dict.fromkeys(
        (arc.lemma.lower(), arc.tag.partition(":")[0]) for form in spelt for arc in _arcs(form)
    )
    plain = [(verb, "inf") for lemma, _ in lemmas for verb in plain_verbs(lemma) if _arcs(verb)]
    found = (_relatives(lemma, kind, ASKED) for lemma, kind in (*lemmas, *plain))
    return _folded((*(verb for verb, _ in plain), *(word for words in found for word in words)))


def hyphenated(word: str) -> tuple[str, ...]:
    """Folded lemmas of a word that the dictionary has with its hyphen, such as "e-mail"."""
    return _folded(arc.lemma for arc in _arcs(word) if arc.form == word)


def _arcs(word: str) -> list[Arc]:
    with _lock:
        arcs = _morfeusz().analyse(word)
    return [
        Arc(place, form.lower(), lemma.partition(":")[0], tag)
        for place, _, (form, lemma, tag, *_) in arcs
        if tag not in _UNKNOWN
    ]


def _family(lemma: str, tag: str) -> tuple[str, ...]:
    return _relatives(lemma.lower(), tag.partition(":")[0])


@lru_cache(maxsize=65_536)
def _relatives(lemma: str, word_class: str, rules: tuple[Rule, ...] = RULES) -> tuple[str, ...]:
    """Words of the same family that the dictionary has."""
    return tuple(
        word
        for word, wanted in (*plain_posts(lemma), *proposals(lemma, word_class, rules))
        if any(arc.lemma.lower() == word and arc.tag.startswith(wanted) for arc in _arcs(word))
    )


def _folded(lemmas: Iterable[str]) -> tuple[str, ...]:
    found = dict.fromkeys(fold(lemma) for lemma in lemmas)
    return tuple(lemma for lemma in found if lemma)


def spelling(folded: str) -> str:
    """The word with its diacritics, as the dictionary has it; else as it is."""
    return folded if dictionary(folded) else next(iter(_spellings(folded)), folded)


def _restored(word: str) -> tuple[str, ...]:
    """Lemmas of the nearest dictionary words that ``word`` is without its diacritics."""
    spellings = _spellings(word)
    return tuple(dict.fromkeys(lemma for spelt in spellings for lemma in dictionary(spelt)))


def _spellings(word: str) -> list[str]:
    """Dictionary words that differ from ``word`` in the fewest diacritics."""
    if not (MIN_RESTORED <= len(word) <= MAX_RESTORED and word.isalpha()):
        return []
    batches = ([spelt for spelt in batch if dictionary(spelt)] for batch in candidates(word))
    return next(filter(None, batches), [])
