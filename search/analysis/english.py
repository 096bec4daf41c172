"""English stems by Snowball (Porter 2), a few families that it keeps apart, and what is a word."""

import re
from functools import lru_cache
from threading import Lock
from typing import Any

from search.analysis.folding import fold

_lock = Lock()
# pregnancy → pregnant, violence → violent; complaint → complain; application → apply
_FAMILY = (
    (re.compile(r"nc(?:e|y|es|ies)$"), "nt"),
    (re.compile(r"(?<=\w{4}ain)ts?$"), ""),
    (re.compile(r"ications?$"), "y"),
)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def lemmas(word: str) -> tuple[str, ...]:
    """The folded stem of a lower-case ``word``, and that of a word of its family."""
    relatives = (ending.sub(other, word) for ending, other in _FAMILY if ending.search(word))
    stems = (fold(_stem(form)) for form in (word, *relatives))
    return tuple(dict.fromkeys(stem for stem in stems if stem))


def is_known(word: str) -> bool:
    """Whether it is a word, American or British, in any form; only Snowball's rules cut it."""
    import simplemma

    with _lock:  # its dictionary is read at the first word
        known: bool = simplemma.is_known(word.replace("’", "'"), lang="en")
    return known


def _stem(word: str) -> str:
    with _lock:  # a stemmer keeps the word it works on in itself
        stemmed: str = _stemmer().stemWord(word.replace("’", "'"))
    return stemmed
