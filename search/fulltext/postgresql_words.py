"""Queries in the language of tsquery; every term is quoted, so none is an operator."""

from collections.abc import Iterable, Sequence

from search.fulltext.match import Match
from search.models import scope_term
from search.queries import Alternative, Group
from search.suggestions import SuggestQuery


def expression(match: Match) -> str:
    """Everything that must be there, of the one site and language, and what must not.

    Words of a phrase too: whether they stand in a row is asked of the rows found.
    """
    words = _any(_all(_group(group) for group in chosen) for chosen in match.sets if chosen)
    phrases = [_all(map(_quoted, phrase)) for phrase in match.query.phrases]
    excluded = [f"!{_group(group)}" for group in match.query.excluded]
    parts = [_quoted(match.scope), words, *phrases, *excluded]
    return _all(part for part in parts if part)


def anything(match: Match) -> str:
    """Every term, for the ranking."""
    return _any(map(_quoted, match.terms))


def in_a_row(forms: Sequence[str]) -> str:
    """Surface forms side by side; label D has no lemmas."""
    return " <-> ".join(f"'{form}':D" for form in forms)


def beginning(query: SuggestQuery) -> str:
    """Whole words anywhere in the title, and a word that begins with the prefix."""
    scope = _quoted(scope_term(query.site_id, query.locale))
    return _all([scope, *(_group(group) for group in query.groups), f"'{query.prefix}':*"])


def _group(group: Group) -> str:
    return _any(_alternative(alternative) for alternative in group.alternatives)


def _alternative(terms: Alternative) -> str:
    return _all(map(_quoted, terms))


def _quoted(term: str) -> str:
    return f"'{term}'"


def _all(parts: Iterable[str]) -> str:
    return _joined(parts, " & ")


def _any(parts: Iterable[str]) -> str:
    return _joined(parts, " | ")


def _joined(parts: Iterable[str], operator: str) -> str:
    """Equal parts once; brackets always, for a ``!`` binds to what follows."""
    joined = operator.join(dict.fromkeys(parts))
    return f"({joined})" if joined else ""
