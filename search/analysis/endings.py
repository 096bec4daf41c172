"""Light ending rules for words that no dictionary has; they work on folded forms."""

from search.analysis.folding import fold

MIN_STEM = 3
Endings = tuple[str, ...]


def endings(listed: str) -> Endings:
    """Folded endings of a space-separated list, longest first."""
    return tuple(sorted({fold(ending) for ending in listed.split()}, key=lambda e: (-len(e), e)))


POLISH = endings(
    "iego iemu iej iem ich imi im ie ia iu ego emu ej em ych ymi ym ami ach owi om ów y i a e u o"
)
UKRAINIAN = endings(
    "ього ьому ого ому ими ами ями ові еві ах ях ій ої ою ею єю ією им их ім ам ям ом ем ів"
    " а у е є и і ї я ю о ь й"
)


def stem(folded: str, listed: Endings) -> str:
    """``folded`` without its longest known ending, never shorter than three letters."""
    for ending in listed:
        if folded.endswith(ending) and len(folded) - len(ending) >= MIN_STEM:
            return folded[: -len(ending)]
    return folded
