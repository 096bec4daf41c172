"""One question, from what was typed to the answer; the page, the API and the tests ask here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Unpack

from search.engines import get_engine
from search.engines.patience import one_question
from search.filling import fewer_words
from search.parsing import build_query
from search.queries import Asking, SearchQuery
from search.results import Hit, SearchResults
from search.synonyms import expand
from search.vocabulary import Correction, correct, did_you_mean, respell, telling, words_of
from search.widening import widen

FEW = 2


@dataclass(frozen=True)
class Answer:
    """What was understood, and what was found.

    ``others`` lack some of the words; they stand after few results on the first page.
    ``corrections``: words that were looked for besides misspelt ones. ``did_you_mean``: the whole
    query in a better spelling, which finds something; "" if there is none to offer.
    """

    query: SearchQuery
    results: SearchResults
    others: Sequence[Hit] = ()
    corrections: tuple[Correction, ...] = ()
    did_you_mean: str = ""


@one_question()
def ask(text: str, locale: str, site_id: int, **narrowing: Unpack[Asking]) -> Answer:
    """Search one site in one language; any text is a question."""
    query = build_query(text, locale, site_id, **narrowing)
    query = widen(replace(query, groups=expand(query.groups, locale, site_id)))
    words = words_of(site_id, locale)
    query = respell(query, words)
    finds = lru_cache(maxsize=None)(_finds)
    corrected = correct(query, words, finds)
    asked = telling(corrected.query, words)
    results = get_engine().search(asked)
    others = fewer_words(asked, results, get_engine().search)
    better = ""
    if corrected.corrections or results.relaxed or results.total <= FEW:
        better = did_you_mean(query, words, corrected.corrections, finds)
    return Answer(corrected.query, results, others, corrected.corrections, better)


def _finds(query: SearchQuery) -> bool:
    """Whether anybody may now see a page for the query."""
    return bool(get_engine().search(query).hits)
