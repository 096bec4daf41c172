"""One question, from what was typed to the answer; the page, the API and the tests ask here."""

from dataclasses import dataclass, replace

from search.engines import get_engine
from search.parsing import build_query
from search.queries import PAGE_SIZE, SearchQuery
from search.results import SearchResults
from search.synonyms import expand


@dataclass(frozen=True)
class Answer:
    """What was understood, and what was found."""

    query: SearchQuery
    results: SearchResults


def ask(
    text: str,
    locale: str,
    site_id: int,
    *,
    kinds: tuple[str, ...] = (),
    sections: tuple[int, ...] = (),
    years: tuple[int, ...] = (),
    page: int = 1,
    page_size: int = PAGE_SIZE,
) -> Answer:
    """Search one site in one language; any text is a question."""
    query = build_query(
        text,
        locale,
        site_id,
        kinds=kinds,
        sections=sections,
        years=years,
        page=page,
        page_size=page_size,
    )
    query = replace(query, groups=expand(query.groups, locale, site_id))
    return Answer(query, get_engine().search(query))
