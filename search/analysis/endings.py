"""Light ending rules for words that no dictionary has; they work on folded forms."""

from search.analysis.folding import fold

MIN_STEM = 3
Endings = tuple[tuple[str, str], ...]  # an ending, and what stands there in the stem


def endings(listed: str) -> Endings:
    """Folded endings of a space-separated list, longest first; "rze>r" puts a letter back."""
    pairs = {(fold(ending), fold(left)) for ending, _, left in map(_split, listed.split())}
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def _split(listed: str) -> tuple[str, str, str]:
    return listed.partition(">")


POLISH = endings(
    "iego iemu iej iem ich imi im ie ia iu ego emu ej em ych ymi ym ami ach owi om ów y i a e u o"
    " rze>r dzie>d cie>t"
)
UKRAINIAN = endings(
    "ього ьому ого ому ими ами ями ові еві ах ях ій ої ою ею єю ією им их ім ам ям ом ем ів"
    " а у е є и і ї я ю о ь й"
)


def stem(folded: str, listed: Endings) -> str:
    """``folded`` without its longest known ending, never shorter than three letters."""
    for ending, left in listed:
        short = folded.removesuffix(ending) + left
        if folded.endswith(ending) and len(short) >= MIN_STEM:
            return short
    return folded
