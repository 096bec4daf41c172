"""Words of a text as every engine, index and query of the search sees them.

:func:`analyse` and what it returns, and what dictionaries tell. Nothing here knows Django.
"""

from search.analysis.acronyms import initials
from search.analysis.analyser import analyse, has_dictionary, is_known, related, spelling
from search.analysis.folding import fold
from search.analysis.tokens import Token
from search.analysis.transliteration import polish_spellings

__all__ = [
    "Token",
    "analyse",
    "fold",
    "has_dictionary",
    "initials",
    "is_known",
    "polish_spellings",
    "related",
    "spelling",
]
