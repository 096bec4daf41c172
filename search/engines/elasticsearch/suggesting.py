"""While somebody types: one request for titles that begin like it."""

from collections.abc import Iterator
from typing import Any

from search.engines.elasticsearch.client import get_client
from search.engines.elasticsearch.document import TITLE_START
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.options import Options
from search.engines.hits import read_suggestions
from search.suggestions import Suggestion, SuggestQuery

TITLE = ["title_terms", "title_forms"]
BEGINS_ALIKE = 2.0


def suggest(query: SuggestQuery) -> list[Suggestion]:
    """Suggestions in their order, as the database has them now."""
    # Written as it is sent: at each key that is pressed, objects of queries would cost a fifth.
    with failures_of_ours():
        answer = get_client().search(
            index=Options.read().index,
            query=_important_first(query),
            sort=["_score", "title_length", "entry"],
            size=query.limit,
            source=False,
            allow_partial_search_results=False,
        )
    return read_suggestions([int(hit["_id"]) for hit in answer["hits"]["hits"]])


def _important_first(query: SuggestQuery) -> dict[str, Any]:
    """Titles scored by their rank alone, higher where they begin with what was typed."""
    first = query.groups[0].form if query.groups else query.prefix
    rank = {"field_value_factor": {"field": "rank", "missing": 1.0}}
    alike = {"filter": {"prefix": {"title_start": first[:TITLE_START]}}, "weight": BEGINS_ALIKE}
    return {
        "function_score": {
            "query": {"bool": {"filter": list(_filters(query))}},
            "functions": [rank, alike],
            "score_mode": "multiply",
            "boost_mode": "replace",
        }
    }


def _filters(query: SuggestQuery) -> Iterator[dict[str, Any]]:
    """The site's titles with all whole words, in any form, and a word with the prefix."""
    yield {"term": {"site": query.site_id}}
    yield {"term": {"locale": query.locale}}
    if query.sections:
        yield {"terms": {"section": list(query.sections)}}
    for group in query.groups:
        # Terms have no spaces, and each is an alternative by itself here: any will do.
        yield {"multi_match": {"query": " ".join(sorted(group.terms)), "fields": TITLE}}
    yield {"match_bool_prefix": {"title_forms": query.prefix}}
