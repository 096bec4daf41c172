"""House numbers as Polish addresses write them: 12, 12a."""

import re
from dataclasses import dataclass

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
WRITTEN = re.compile(r"\s*([1-9][0-9]{0,3})\s*([a-z]?)\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, order=True)
class HouseNumber:
    """A number from 1 to 9999 with at most one letter; 12 comes before 12a, 12a before 13."""

    number: int
    letter: str = ""

    @classmethod
    def parse(cls, text: str) -> "HouseNumber":
        """Raises ValueError for what is no house number: ``12aa``, ``0``, ``a12``."""
        written = WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError(text)
        return cls(int(written[1]), written[2].lower())

    def __str__(self) -> str:
        return f"{self.number}{self.letter}"
