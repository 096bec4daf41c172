"""Words of a text as every engine, index and query of the search sees them.

One public function, :func:`analyse`, and what it returns. Nothing here knows Django.
"""

from search.analysis.analyser import analyse
from search.analysis.folding import fold
from search.analysis.tokens import Token

__all__ = ["Token", "analyse", "fold"]
