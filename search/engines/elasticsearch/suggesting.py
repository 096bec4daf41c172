"""While somebody types: one request for titles that begin like it."""

from elasticsearch.dsl import Search
from elasticsearch.dsl.function import SF, FieldValueFactor
from elasticsearch.dsl.query import Bool, FunctionScore, MatchBoolPrefix, Prefix, Query, Terms

from search.engines.elasticsearch.document import TITLE_START
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.query import TITLE, group_in, scope
from search.engines.elasticsearch.searching import base_search
from search.engines.hits import read_suggestions
from search.suggestions import Suggestion, SuggestQuery

BEGINS_ALIKE = 2.0


def suggesting(search: Search, query: SuggestQuery) -> Search:
    """Titles with all whole words and a word that begins with the prefix, important ones first."""
    first = query.groups[0].form if query.groups else query.prefix
    alike = SF({"filter": Prefix(title_start=first[:TITLE_START]), "weight": BEGINS_ALIKE})
    titles = Bool(
        filter=[
            *scope(query),
            *_sections(query),
            *(group_in(TITLE, group) for group in query.groups),
            MatchBoolPrefix(title_forms=query.prefix),
        ]
    )
    scored = FunctionScore(
        query=titles,
        functions=[FieldValueFactor(field="rank", missing=1.0), alike],
        score_mode="multiply",
        boost_mode="replace",
    )
    found: Search = search.query(scored).sort("_score", "title_length", "entry")
    return found[: query.limit]


def _sections(query: SuggestQuery) -> list[Query]:
    return [Terms(section=list(query.sections))] if query.sections else []


def suggest(query: SuggestQuery) -> list[Suggestion]:
    """Suggestions in their order, as the database has them now."""
    with failures_of_ours():
        answer = suggesting(base_search(), query).execute().to_dict()
    return read_suggestions([int(hit["_id"]) for hit in answer["hits"]["hits"]])
