"""Names of streets as people write them: case, accents, endings, abbreviations set aside."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from directory.enums import StreetKind

WORD = re.compile(r"[^\W_]+")
MIN_STEM = 3


def fold(text: str) -> str:
    """Lower case without accents: "Łąkowa" becomes "lakowa"."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(char for char in bare if not unicodedata.combining(char))


# What stands before a name, in the forms in which people write it; folded.
KINDS: dict[str, StreetKind] = {
    fold(form): kind
    for kind, forms in {
        StreetKind.STREET: "ul ulica ulicy ulicę ulicą вул вулиця вулиці street st",
        StreetKind.AVENUE: "al aleja alei aleję aleją aleje alej alejach алея",
        StreetKind.SQUARE: "pl plac placu placem площа площі",
        StreetKind.ESTATE: "os osiedle osiedlu osiedla",
        StreetKind.ROUNDABOUT: "rondo ronda rondzie rondem",
        StreetKind.GREEN: "skwer skweru skwerze",
        StreetKind.BOULEVARD: "bulw bulwar bulwarze bulwaru",
        StreetKind.PARK: "park parku",
        StreetKind.ROAD: "droga drodze drogi",
        StreetKind.HIGHWAY: "szosa szosie szosy",
        StreetKind.SHORE: "wyb wybrzeże wybrzeżu wybrzeża",
    }.items()
    for form in forms.split()
}
# Ranks and titles that registers shorten, write out or leave out.
TITLES = frozenset(
    fold(title)
    for title in (
        "gen generała ks księdza bp biskupa abp arcybiskupa kard kardynała prof profesora dr "
        "doktora kpt kapitana mjr majora płk pułkownika por porucznika marsz marszałka hetm "
        "hetmana św świętego świętej im imienia"
    ).split()
)
ORDINAL_ENDINGS = frozenset({"go", "ego", "iego"})  # "3-go Maja"

# A folded ending, and what stands there in the stem: "Polance" and "Polanka" meet at "polank".
ENDINGS = tuple(
    (ending, left)
    for ending, _, left in (
        listed.partition(">")
        for listed in sorted(
            "iego iemu iej ich imi ego emu ej ych ymi ami ach owi om ow em im ym ia ie a e i o u y "
            "scie>st rze>r dzie>d dze>g cie>t ce>k ek>k".split(),
            key=lambda listed: -len(listed.partition(">")[0]),
        )
    )
)


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A folded word without its ending; short words and numbers stay as they are."""
    if not word.isalpha():
        return word
    for ending, left in ENDINGS:
        short = word.removesuffix(ending) + left
        if word.endswith(ending) and len(short) >= MIN_STEM:
            return short
    return word


@dataclass(frozen=True)
class Name:
    """The words of a name that tell it from others, and what stands before it."""

    words: tuple[str, ...]
    kind: StreetKind | None = None

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple(map(stem, self.words))


@lru_cache(maxsize=16_384)
def read_name(text: str) -> Name:
    """``ul. gen. Józefa Bema`` has the words "jozefa bema" and is a street."""
    words = WORD.findall(fold(text))
    kind = KINDS.get(words[0]) if len(words) > 1 else None
    words = words[1:] if kind else words
    telling = [word for word in words if word not in TITLES | ORDINAL_ENDINGS]
    return Name(tuple(telling or words), kind)
