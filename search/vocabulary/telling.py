"""Words that stand on most pages of a site tell nothing about what is asked for."""

from dataclasses import replace

from search.queries import Group, SearchQuery
from search.vocabulary.words import Words

MOST, ENOUGH_ENTRIES = 0.5, 20


def telling(query: SearchQuery, words: Words) -> SearchQuery:
    """The query without such words, unless nothing that the site knows would be left.

    "pomoc w opłaceniu czynszu" on the site of a centre for help asks for czynsz: that pomoc
    stands in a title must not bring that page before the one on paying the rent.
    """
    if len(query.groups) < 2:
        return query
    left = tuple(group for group in query.groups if not _is_common(group, words))
    asks = any(words.has(group.terms) for group in left)
    return replace(query, groups=left) if asks else query


def _is_common(group: Group, words: Words) -> bool:
    return words.entries >= ENOUGH_ENTRIES and words.share(group.terms) >= MOST
