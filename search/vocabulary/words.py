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
Shelf = dict[tuple[str, int], list[str]]


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
        lengths = range(len(form) - distance, len(form) + distance + 1)
        near = self._near(form, self._same_start, form[0], lengths, distance)
        return near or self._elsewhere(form, distance)

    def _elsewhere(self, form: str, distance: int) -> list[Word]:
        """Words that begin otherwise: the first letter put in or swapped, left out, or changed.

        One slip is spent on it: only the others may make the word longer or shorter.
        """
        size, others = len(form), distance - 1
        places = (
            (self._same_start, form[1], range(size - 1 - others, size + others + 1)),
            (self._same_second, form[0], range(size + 1 - others, size + 1 + others + 1)),
            (self._same_second, form[1], range(size - others, size + others + 1)),
        )
        near = (word for place in places for word in self._near(form, *place, distance))
        return sorted({word.form: word for word in near}.values(), key=lambda w: _order(form, w))

    def _near(
        self, form: str, shelf: Shelf, letter: str, lengths: range, distance: int
    ) -> list[Word]:
        found = [
            self.forms[match]
            for length in lengths
            for match in _matches(form, shelf.get((letter, length), []), distance)
        ]
        return sorted(found, key=lambda word: _order(form, word))

    @cached_property
    def _same_start(self) -> Shelf:
        return _shelved(self.forms, 0)

    @cached_property
    def _same_second(self) -> Shelf:
        return _shelved(self.forms, 1)


def _cut(row: str) -> list[str]:
    return row.split(_FIELDS)


def _matches(form: str, choices: list[str], distance: int) -> Iterator[str]:
    found = process.extract(form, choices, scorer=OSA.distance, score_cutoff=distance, limit=None)
    return (match for match, _score, _place in found)


def _order(form: str, word: Word) -> tuple[int, bool, int, str]:
    """Nearer first, then what ends alike (so is inflected alike), then what is more usual."""
    ends_otherwise = form[-1] != word.form[-1]
    return (OSA.distance(form, word.form), ends_otherwise, -word.count, word.form)


def _shelved(forms: Iterable[str], place: int) -> Shelf:
    """Forms that may be meant, by the letter at ``place`` and by length."""
    shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
    for form in forms:
        if 2 <= len(form) <= MAX_LENGTH + 2 and form.isalpha():
            shelves[form[place], len(form)].append(form)
    return dict(shelves)
