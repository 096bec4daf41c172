"""English stems by Snowball (Porter 2)."""

from functools import lru_cache
from threading import Lock
from typing import Any

from search.analysis.folding import fold

_lock = Lock()


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def lemmas(word: str) -> tuple[str, ...]:
    """The folded stem of a lower-case ``word``."""
    with _lock:  # a stemmer keeps the word it works on in itself
        return (fold(_stemmer().stemWord(word.replace("’", "'"))),)
