"""Which of many names somebody means."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Generic, TypeVar

from directory.areas.known_names import KnownNames, is_initial
from directory.areas.names import KINDS, Name, stem
from directory.areas.slips import is_near
from directory.enums import StreetKind

Key = TypeVar("Key")


class Likeness(IntEnum):
    """How a typed name fits a name of the register, the best first."""

    EXACT = 0
    INFLECTED = 1  # "Długiej": other endings, else the same words
    ENDING = 2  # "Sienkiewicza" for "Henryka Sienkiewicza"
    PART = 3  # "Jana Pawła" for "Jana Pawła II"
    TYPO = 4  # "Polma"; a guess, to be shown as one
    TYPO_IN_ENDING = 5  # "Sienkewicza" for "Henryka Sienkiewicza"


@dataclass(frozen=True)
class Meant(Generic[Key]):
    """The names that fit equally well.

    ``skipped`` words before the name belong to none, ``kind`` is what was typed before it ("pl.").
    """

    likeness: Likeness
    keys: list[Key] = field(default_factory=list)
    skipped: tuple[str, ...] = ()
    kind: StreetKind | None = None

    @property
    def is_guess(self) -> bool:
        return self.likeness >= Likeness.TYPO


def find_meant(asked: Name, known: KnownNames[Key]) -> Meant[Key] | None:
    """The best fit; words at the front that lead to none ("mieszkam na …") are skipped.

    Names are compared without slips first, so that a word that is known is never turned into
    another one.
    """
    tails = [(start, asked.words[start:]) for start in range(len(asked.words))]
    for likeness, candidates in (
        (_likeness, known.with_words),
        (_mistyped, known.with_words_like),
    ):
        for start, tail in filter(_has_a_word, tails):
            fits = [(likeness(tail, known.names[key]), key) for key in candidates(tail)]
            found = [(fit, key) for fit, key in fits if fit is not None]
            if found:
                best = min(fit for fit, _key in found)
                keys = [key for fit, key in found if fit == best]
                kind = KINDS.get(asked.words[start - 1]) if start else asked.kind
                skipped = tuple(word for word in asked.words[:start] if word not in KINDS)
                return Meant(best, _of_kind(kind, keys, known), skipped, kind)
    return None


def _has_a_word(tail: tuple[int, tuple[str, ...]]) -> bool:
    """Whether there is more than numbers and initials."""
    return any(word.isalpha() and len(word) > 1 for word in tail[1])


def _of_kind(kind: StreetKind | None, keys: list[Key], known: KnownNames[Key]) -> list[Key]:
    """Those of the kind that was typed, where there are any."""
    same = [key for key in keys if kind and known.names[key].kind == kind]
    return same or keys


def _likeness(words: tuple[str, ...], name: Name) -> Likeness | None:
    if len(words) > len(name.words):
        return None
    if sorted(words) == sorted(name.words):
        return Likeness.EXACT
    left = list(name.stems)
    for word in words:
        known = _known(word, left)
        if known is None:
            return None
        left.remove(known)
    if not left:
        return Likeness.INFLECTED
    return Likeness.PART if name.stems[-1] in left else Likeness.ENDING


def _known(word: str, stems: list[str]) -> str | None:
    """The stem that is meant: the same one, or any that begins with a typed initial."""
    if is_initial(word):
        return next((one for one in stems if one.startswith(word)), None)
    short = stem(word)
    return short if short in stems else None


def _mistyped(words: tuple[str, ...], name: Name) -> Likeness | None:
    if len(words) > len(name.words):
        return None
    left = list(name.stems)
    for word in words:
        near = next((one for one in left if is_near(stem(word), one)), None)
        if near is None:
            return None
        left.remove(near)
    if not left:
        return Likeness.TYPO
    return None if name.stems[-1] in left else Likeness.TYPO_IN_ENDING
