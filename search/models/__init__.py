"""Models of the search, one idea a module."""

from search.models.document_text import DocumentText
from search.models.entries import SearchEntry, SearchText, scope_term
from search.models.positions import IndexPosition
from search.models.versions import Deletion, SearchHead

__all__ = [
    "Deletion",
    "DocumentText",
    "IndexPosition",
    "SearchEntry",
    "SearchHead",
    "SearchText",
    "scope_term",
]
