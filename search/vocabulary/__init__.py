"""The site's own words: slips are mended by them, and nothing else is ever suggested."""

from search.vocabulary.correcting import Corrected, Correction, correct, did_you_mean
from search.vocabulary.keeping import refresh_vocabularies, words_of
from search.vocabulary.respelling import respell
from search.vocabulary.telling import telling

__all__ = [
    "Corrected",
    "Correction",
    "correct",
    "did_you_mean",
    "refresh_vocabularies",
    "respell",
    "telling",
    "words_of",
]
