"""Synonyms that editors write: applied to the question, so they hold at once."""

from search.synonyms.expansion import expand

__all__ = ["expand"]
