"""One request finds the hits and counts the facets; a second one where words are left out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from elasticsearch.dsl import MultiSearch, Search

from search.engines.elasticsearch.client import get_client
from search.engines.elasticsearch.facets import MATCHED, add_facets, read_facets
from search.engines.elasticsearch.failures import failures_of_ours
from search.engines.elasticsearch.hidden import hidden_entries
from search.engines.elasticsearch.options import Options
from search.engines.elasticsearch.query import matching
from search.engines.hits import read_hits
from search.queries import SearchQuery
from search.results import SearchResults

FARTHEST = 10_000  # so many hits an index gives page by page, unless it is made otherwise


def base_search() -> Search:
    """A search of the live index that brings ids only; it fails rather than answer by half."""
    options = Options.read()
    search = Search(using=get_client(), index=options.index).source(False)
    if options.shards > 1:  # else each shard would weigh words by its own entries
        search = search.params(search_type="dfs_query_then_fetch")
    return search.params(allow_partial_search_results=False)


def find(query: SearchQuery) -> SearchResults:
    """Results with all words; where nothing has them all, with most, then with any."""
    last = max(1, FARTHEST // query.page_size)
    query = replace(query, page=min(query.page, last))
    every, *fewer = query.steps
    (results,) = _run(query, [every])
    if results.has_matches or not fewer:
        return results
    relaxed = [found for found in _run(query, fewer) if found.has_matches]
    return replace(relaxed[0], relaxed=True) if relaxed else results


def _run(query: SearchQuery, steps: Sequence[int]) -> list[SearchResults]:
    """Results of each step; of the last page, if there are not so many."""
    found = []
    for step, answer in zip(steps, _answers(query, steps), strict=True):
        results = _results(query, answer)
        if results.total and query.page > results.pages:
            (results,) = _run(replace(query, page=results.pages), [step])
        found.append(results)
    return found


def _answers(query: SearchQuery, steps: Sequence[int]) -> list[Any]:
    """The server's answers to all steps, in one request."""
    hidden = hidden_entries(query)
    searches = [_search(query, required, hidden) for required in steps]
    with failures_of_ours():
        if len(searches) == 1:
            return [searches[0].execute().to_dict()]
        together = MultiSearch(using=get_client(), index=Options.read().index)
        for search in searches:
            together = together.add(search)
        return [answer.to_dict() for answer in together.execute()]


def _search(query: SearchQuery, required: int, hidden: Sequence[int]) -> Search:
    search = base_search().query(matching(query, required, hidden)).extra(track_total_hits=True)
    search = add_facets(search.sort("_score", "entry"), query)
    page: Search = search[query.offset : query.offset + query.page_size]
    return page


def _results(query: SearchQuery, answer: Any) -> SearchResults:
    scores = {int(hit["_id"]): hit["_score"] for hit in answer["hits"]["hits"]}
    return SearchResults(
        hits=read_hits(scores),
        facets=read_facets(answer["aggregations"]),
        total=answer["hits"]["total"]["value"],
        page=query.page,
        page_size=query.page_size,
        matched=answer["aggregations"][MATCHED]["doc_count"],
    )
