"""The words of one site in one language, and the nearest of them to a slip of the finger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

MAX_LENGTH = 32
_FIELDS, _COUNT = "\t", ":"
Shelf = tuple[int, str, int, str, int]


class Tolerance(NamedTuple):
    """From how many letters on a word may have one slip, and from how many two."""

    one: int = 4
    two: int = 8

    def slips(self, form: str) -> int:
        """How many slips are put up with in this word."""
        if not form.isalpha() or len(form) > MAX_LENGTH:
            return 0
        return (len(form) >= self.one) + (len(form) >= self.two)


TOLERANT = Tolerance()
# Where no dictionary tells a slip from a word that the site lacks, and for names written by ear.
CAREFUL = Tolerance(6, 10)


@dataclass(frozen=True, slots=True)
class Word:
    """A folded form: in how many entries it stands, and how it is mostly written there."""

    form: str
    count: int
    surface: str


@dataclass(frozen=True)
class Words:
    """All words of the public entries of a site in a language."""

    forms: dict[str, Word]
    lemmas: dict[str, int]
    entries: int = 0

    @classmethod
    def read(cls, blob: str) -> "Words":
        """From what :meth:`written` made."""
        entries, lemmas, *rows = blob.split("\n")
        pairs = (pair.split(_COUNT) for pair in lemmas.split())
        words = (Word(form, int(n), surface or form) for form, n, surface in map(_cut, rows))
        return cls(
            {word.form: word for word in words},
            {lemma: int(count) for lemma, count in pairs},
            int(entries),
        )

    def written(self) -> str:
        """As a text: the number of entries, lemmas in a line, then a line for each form."""
        lemmas = " ".join(f"{lemma}{_COUNT}{count}" for lemma, count in self.lemmas.items())
        rows = (
            _FIELDS.join((word.form, str(word.count), word.surface * (word.surface != word.form)))
            for word in self.forms.values()
        )
        return "\n".join((str(self.entries), lemmas, *rows))

    def share(self, terms: Iterable[str]) -> float:
        """In which share of the entries the most usual of these lemmas stands."""
        return max((self.lemmas.get(term, 0) for term in terms), default=0) / max(self.entries, 1)

    def has(self, terms: Iterable[str]) -> bool:
        """Whether any of the terms is a form or a lemma of the site."""
        return any(term in self.forms or term in self.lemmas for term in terms)

    def corrections(self, form: str, tolerance: Tolerance = TOLERANT) -> list[Word]:
        """Words as many slips away as the tolerance allows, the most likely first.

        A slip is a letter left out, put in, changed or swapped with the next one.
        """
        distance = tolerance.slips(form)
        if not distance:
            return []
        return self._near(form, distance) or self._elsewhere(form, distance)

    def _elsewhere(self, form: str, distance: int) -> list[Word]:
        """Words whose first letter was put in, left out, changed or swapped with the second.

        That is one slip: only the others may make the word longer or shorter.
        """
        first, second, rest = form[0], form[1], form[2:]
        meant = (second + rest, f"?{form}", f"?{second}{rest}", second + first + rest)
        near = {
            match
            for word in meant
            for length in range(len(word) - distance + 1, len(word) + distance)
            for shelf in _shelves(word, length)
            for match in _matches(form, self._by_two_letters.get(shelf, []), distance)
        }
        return sorted((self.forms[match] for match in near), key=lambda w: _order(form, w))

    def _near(self, form: str, distance: int) -> list[Word]:
        """Words of the same first letter."""
        found = [
            self.forms[match]
            for length in range(len(form) - distance, len(form) + distance + 1)
            for match in _matches(form, self._by_first_letter.get((form[0], length), []), distance)
        ]
        return sorted(found, key=lambda word: _order(form, word))

    @cached_property
    def _by_first_letter(self) -> dict[tuple[str, int], list[str]]:
        shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for form in filter(_can_be_meant, self.forms):
            shelves[form[0], len(form)].append(form)
        return dict(shelves)

    @cached_property
    def _by_two_letters(self) -> dict[Shelf, list[str]]:
        shelves: dict[Shelf, list[str]] = defaultdict(list)
        for form in filter(_can_be_meant, self.forms):
            for shelf in (*_shelves(form, len(form)), *_shelves(f"?{form[1:]}", len(form))):
                shelves[shelf].append(form)
        return dict(shelves)


def _cut(row: str) -> list[str]:
    return row.split(_FIELDS)


def _matches(form: str, choices: list[str], distance: int) -> Iterator[str]:
    found = process.extract(form, choices, scorer=OSA.distance, score_cutoff=distance, limit=None)
    return (match for match, _score, _place in found)


def _order(form: str, word: Word) -> tuple[int, bool, int, str]:
    """Nearer first, then what ends alike (so is inflected alike), then what is more usual."""
    ends_otherwise = form[-1] != word.form[-1]
    return (OSA.distance(form, word.form), ends_otherwise, -word.count, word.form)


def _can_be_meant(form: str) -> bool:
    return 3 <= len(form) <= MAX_LENGTH + 2 and form.isalpha()


def _shelves(word: str, length: int) -> tuple[Shelf, Shelf]:
    """Where words like this one stand, of which the first letter may be unknown (``?``).

    By their first known letter and the next one, and by it and the last one: a slip behind the
    first letter spoils one of these, and not both.
    """
    at = int(word[0] == "?")
    return (at, word[at], at + 1, word[at + 1], length), (at, word[at], -1, word[-1], length)
