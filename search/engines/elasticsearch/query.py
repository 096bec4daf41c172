"""A SearchQuery in the words of Elasticsearch."""

from collections.abc import Mapping, Sequence

from elasticsearch.dsl.function import SF, FieldValueFactor, ScoreFunction
from elasticsearch.dsl.query import Bool, DisMax, FunctionScore, Ids, MatchPhrase, Query, Term

from core import clock
from search.queries import Alternative, Group, Phrase, SearchQuery

Weights = Mapping[str, float]

# How much a match weighs by where it stands. Each field's share is bounded by itself, so many
# words in a body do not outweigh one in a title.
WORDS: Weights = {
    "title_terms": 10.0,
    "summary_terms": 3.0,
    "body_terms": 1.0,
    "title_forms": 5.0,
    "forms": 0.5,
}
IN_A_ROW: Weights = {"title_forms": 5.0, "forms": 1.0}
# News lose up to this share of their worth, half of it in the first year.
AGEING, DAYS = 0.5, 365


def matching(query: SearchQuery, required: int, hidden: Sequence[int]) -> Query:
    """Entries that match ``required`` of the groups, scored by their words, rank and age.

    ``hidden`` are ids of entries that do not count, whatever they match.
    """
    words = Bool(
        filter=scope(query),
        must=[*_words(query, required), *(in_a_row(phrase) for phrase in query.phrases)],
        must_not=[*(group_in(WORDS, group) for group in query.excluded), *_these(hidden)],
        should=_typed(query, required),
    )
    aged = FunctionScore(query=words, functions=_age(), score_mode="sum", boost_mode="multiply")
    rank = FieldValueFactor(field="rank", missing=1.0)
    return FunctionScore(query=aged, functions=[rank], boost_mode="multiply")


def scope(query: SearchQuery) -> list[Query]:
    """One site in one language."""
    return [Term(site=query.site_id), Term(locale=query.locale)]


def group_in(weights: Weights, group: Group) -> Query:
    """Any alternative of the group in these fields; the best one counts, not their number."""
    alternatives = [_alternative(weights, terms) for terms in group.alternatives]
    return DisMax(queries=alternatives) if len(alternatives) > 1 else alternatives[0]


def in_a_row(forms: Phrase) -> Query:
    """Surface forms side by side."""
    return Bool(
        should=[
            MatchPhrase(**{field: {"query": " ".join(forms), "boost": boost}})
            for field, boost in IN_A_ROW.items()
        ]
    )


def _words(query: SearchQuery, required: int) -> list[Query]:
    groups = [group_in(WORDS, group) for group in query.groups]
    return [Bool(should=groups, minimum_should_match=required)] if groups else []


def _these(entries: Sequence[int]) -> list[Query]:
    return [Ids(values=[str(entry) for entry in entries])] if entries else []


def _typed(query: SearchQuery, required: int) -> list[Query]:
    """What was typed as a row of words lifts what says just that."""
    is_whole = required == len(query.groups) and len(query.typed) > 1
    return [in_a_row(query.typed)] if is_whole else []


def _alternative(weights: Weights, terms: Alternative) -> Query:
    words = [_term(weights, term) for term in terms]
    return Bool(must=words) if len(words) > 1 else words[0]


def _term(weights: Weights, term: str) -> Query:
    """A term is never parsed, so none is an operator."""
    fields = [Term(**{field: {"value": term, "boost": boost}}) for field, boost in weights.items()]
    return Bool(should=fields)


def _age() -> list[ScoreFunction]:
    """What has no day does not age: its decay is 1."""
    decay = {"origin": clock.today().toordinal(), "scale": DAYS, "decay": 0.5}
    return [SF({"weight": 1 - AGEING}), SF("exp", day=decay, weight=AGEING)]
