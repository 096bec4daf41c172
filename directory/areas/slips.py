"""Slips of the finger: how far a typed stem may be from the one that is meant."""

from rapidfuzz.distance import OSA

SLIPS = ((8, 2), (4, 1))  # letters of the stem, and how many of them may be mistyped


def slips_of(typed: str) -> int:
    """How many slips are forgiven in it."""
    return next((slips for letters, slips in SLIPS if len(typed) >= letters), 0)


def is_near(typed: str, known: str) -> bool:
    """Whether one may be the other, mistyped."""
    if typed == known:
        return True
    slips = slips_of(typed)
    if abs(len(typed) - len(known)) > slips or not (typed.isalpha() and known.isalpha()):
        return False
    return bool(OSA.distance(typed, known, score_cutoff=slips) <= slips)
