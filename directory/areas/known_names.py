"""The names of a register with an index of their stems: of thousands, few are looked at."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.areas.names import Name, stem
from directory.areas.slips import is_near, slips_of

Key = TypeVar("Key")


class KnownNames(Generic[Key]):
    """Names in the order of the register."""

    def __init__(self, names: Mapping[Key, Name]) -> None:
        self.names = dict(names)
        self._places = {key: place for place, key in enumerate(self.names)}
        self._by_stem: dict[str, set[Key]] = defaultdict(set)
        for key, name in self.names.items():
            for one in name.stems:
                self._by_stem[one].add(key)
        self._stems = list(self._by_stem)

    def with_words(self, words: Iterable[str]) -> list[Key]:
        """Those that have the stems of all words; initials are not looked at."""
        stems = (stem(word) for word in words if not is_initial(word))
        return self._with_all([self._by_stem.get(one, set()) for one in stems])

    def with_words_like(self, words: Iterable[str]) -> list[Key]:
        """Those that have, for each word, a stem that it may be a slip of."""
        return self._with_all([self._having_like(stem(word)) for word in words])

    def _having_like(self, typed: str) -> set[Key]:
        slips = slips_of(typed)
        if not slips:
            return self._by_stem.get(typed, set())
        near = process.extract(
            typed, self._stems, scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        return {key for known, *_ in near if is_near(typed, known) for key in self._by_stem[known]}

    def _with_all(self, found: list[set[Key]]) -> list[Key]:
        keys = set.intersection(*found) if found else set(self.names)
        return sorted(keys, key=self._places.__getitem__)


def is_initial(word: str) -> bool:
    """``H`` for "Henryka"."""
    return len(word) == 1 and word.isalpha()
