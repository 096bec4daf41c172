"""What somebody typed to learn who serves an address, taken apart."""

import re
from dataclasses import dataclass

from directory.areas.names import WORD, Name, fold, read_name
from directory.areas.numbers import HouseNumber

MAX_LENGTH = 120
POSTAL_CODE = re.compile(r"\b\d{2}-\d{3}\b")
# "Sienkiewicza 19/5", "Długa nr 2 A m. 7, Słupsk": the flat is read over, words after it are kept.
ADDRESS = re.compile(
    r"""(?P<street>.*?\S)[\s,]+
    (?:nr\.?\s*)?
    (?P<number>\d\w*(?:\s+[a-z](?!\w|\.))?)
    (?:\s*/\s*\w+)*
    (?:[\s,]*(?:m|lok|mieszkanie|flat|кв)\.?\s*\d\w*)?
    (?P<after>[^\d]*)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class Reading:
    """One way to read an address: a street, maybe a number, and words behind it (a city)."""

    name: Name
    number: HouseNumber | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """All ways to read what was typed; ``bad_number`` is what cannot be a house number."""

    readings: tuple[Reading, ...]
    bad_number: str = ""


def read_question(text: str) -> Question:
    """Text beyond 120 characters is not read. "3 Maja 12" has a number, "3 Maja" has none."""
    text = POSTAL_CODE.sub(" ", text[:MAX_LENGTH])
    address = ADDRESS.fullmatch(text.strip())
    street, _comma, after = text.partition(",")
    plain = Reading(read_name(street), after=_words(after))
    if address is None:
        return Question(_telling(plain))
    try:
        number = HouseNumber.parse(address["number"])
    except ValueError:
        return Question(_telling(plain), bad_number=address["number"])
    with_number = Reading(read_name(address["street"]), number, _words(address["after"]))
    return Question(_telling(with_number, plain))


def _telling(*readings: Reading) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings if reading.name.words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(text)))
