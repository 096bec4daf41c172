"""Models of the search, one idea a module."""

from search.models.document_text import DocumentText
from search.models.entries import SearchEntry, SearchText, scope_term
from search.models.positions import IndexPosition
from search.models.promoted_result import PromotedResult
from search.models.query_count import QueryCount
from search.models.rules_state import RulesState
from search.models.synonym import Direction, Synonym
from search.models.topics import SearchTopic
from search.models.versions import Deletion, SearchHead
from search.models.vocabulary import Vocabulary

__all__ = [
    "Deletion",
    "Direction",
    "DocumentText",
    "IndexPosition",
    "PromotedResult",
    "QueryCount",
    "RulesState",
    "SearchEntry",
    "SearchHead",
    "SearchText",
    "SearchTopic",
    "Synonym",
    "Vocabulary",
    "scope_term",
]
