"""Words of a text as every engine, index and query of the search sees them.

:func:`analyse`, and what it returns; :func:`is_known`. Nothing here knows Django.
"""

from search.analysis.analyser import analyse, is_known
from search.analysis.folding import fold
from search.analysis.tokens import Token

__all__ = ["Token", "analyse", "fold", "is_known"]
