"""Where few pages have all the words, those that have some of them, said apart."""

from collections.abc import Callable
from dataclasses import replace

from search.queries import SearchQuery
from search.results import Hit, SearchResults

Search = Callable[[SearchQuery], SearchResults]


def fewer_words(query: SearchQuery, found: SearchResults, search: Search) -> list[Hit]:
    """Further hits, which lack some of the words, until a page of results is full.

    Those with most of the words first. Nothing where ``found`` fills its page, is no first page,
    or where not even one of the words is found.
    """
    if query.page > 1 or found.total >= query.page_size or not found.has_matches:
        return []
    hits = {hit.key: hit for hit in found.hits}
    for required in query.steps[1:]:
        if len(hits) >= query.page_size:
            break
        for hit in search(replace(query, required=required)).hits:
            hits.setdefault(hit.key, hit)
    return list(hits.values())[len(found.hits) : query.page_size]
