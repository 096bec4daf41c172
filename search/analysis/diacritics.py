"""Polish words typed without diacritics: which words they may stand for.

Spelling rules prune the candidates: ć, ń, ś, ź stand before a consonant or at the end only,
ą and ę never begin a word, ł is never followed by i, and cz, sz, rz, ch keep their letters.
"""

from collections.abc import Iterator
from itertools import combinations, islice, product

MAX_CHANGES = 4
MAX_CANDIDATES = 600
_VOWELS = frozenset("aeiouyąęó")
_BEFORE_CONSONANT = {"c": "ć", "n": "ń", "s": "ś"}
_DIGRAPHS = frozenset(("cz", "sz", "rz", "ch"))


def candidates(word: str) -> Iterator[list[str]]:
    """Spellings of ``word`` with one changed letter, then with two, and so on."""
    choices = {at: found for at in range(len(word)) if (found := _choices(word, at))}
    left = MAX_CANDIDATES
    for count in range(1, min(MAX_CHANGES, len(choices)) + 1):
        batch = list(islice(_spellings(word, choices, count), left))
        left -= len(batch)
        yield batch


def _spellings(word: str, choices: dict[int, str], count: int) -> Iterator[str]:
    for places in combinations(choices, count):
        for letters in product(*(choices[at] for at in places)):
            spelling = list(word)
            for at, letter in zip(places, letters, strict=True):
                spelling[at] = letter
            yield "".join(spelling)


def _choices(word: str, at: int) -> str:
    letter, before, after = word[at], word[at - 1 : at], word[at + 1 : at + 2]
    if before + letter in _DIGRAPHS or letter + after in _DIGRAPHS:
        return ""
    soft = after not in _VOWELS
    if letter == "z":
        return "żź" if soft else "ż"
    if letter in _BEFORE_CONSONANT:
        return _BEFORE_CONSONANT[letter] if soft else ""
    return _other_choices(letter, at, after)


def _other_choices(letter: str, at: int, after: str) -> str:
    if letter in "ae" and at and after not in _VOWELS:
        return {"a": "ą", "e": "ę"}[letter]
    if letter == "l" and after != "i":
        return "ł"
    return "ó" if letter == "o" and after else ""
