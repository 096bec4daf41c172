"""Queries in the language of tsquery; every term is quoted, so none is an operator."""

import re
from collections.abc import Iterable, Sequence

from search.fulltext.match import Match
from search.fulltext.postgresql_table import LETTER, NUMBER_AND_WORD
from search.models import scope_term
from search.queries import Alternative, Group
from search.suggestions import SuggestQuery

_NUMBER_AND_WORD = re.compile(NUMBER_AND_WORD)
_NUMBER = re.compile(r"\d+(e\d*)?")


def expressions(match: Match) -> list[str]:
    """Everything that must be there, of the one site and language, and what must not.

    Words that must all be there one by one, which an index is quicker with than with all in one.
    Words of a phrase too: whether they stand in a row is asked of the rows found.
    """
    scope = f"{match.scope}:"
    sets = [chosen for chosen in match.sets if chosen]
    words = [_group(group, scope) for group in sets[0]] if len(sets) == 1 else _sets(sets, scope)
    phrases = [_alternative(phrase, scope) for phrase in match.query.phrases]
    excluded = [f"!{_group(group, scope)}" for group in match.query.excluded]
    first, *others = dict.fromkeys([*words, *phrases])
    return [_all([first, *excluded]), *others]


def _sets(sets: Sequence[Sequence[Group]], scope: str) -> list[str]:
    """Any of the sets; no expression where there is none."""
    found = _any(_all(_group(group, scope) for group in chosen) for chosen in sets)
    return [found] if found else []


def anything(match: Match) -> str:
    """Every term, for the ranking."""
    return _any(map(_quoted, match.terms))


def in_a_row(forms: Sequence[str]) -> str:
    """Surface forms side by side; label D has no lemmas."""
    return " <-> ".join(f"{_quoted(form)}:D" for form in forms)


def beginning(query: SuggestQuery) -> str:
    """Whole words anywhere in the title, and a word that begins with the prefix."""
    scope = _quoted(scope_term(query.site_id, query.locale))
    return _all([scope, *(_group(group) for group in query.groups), _begun(query.prefix)])


def _begun(prefix: str) -> str:
    """A number may be the beginning of a word that the index writes with a letter before it."""
    if _NUMBER.fullmatch(prefix):
        return f"({_quoted(prefix)}:* | {_quoted(LETTER + prefix)}:*)"
    return f"{_quoted(prefix)}:*"


def _group(group: Group, scope: str = "") -> str:
    return _any(_alternative(alternative, scope) for alternative in group.alternatives)


def _alternative(terms: Alternative, scope: str) -> str:
    return _all(_quoted(term, scope) for term in terms)


def _quoted(term: str, scope: str = "") -> str:
    letter = LETTER if _NUMBER_AND_WORD.match(term) else ""
    return f"'{scope}{letter}{term}'"


def _all(parts: Iterable[str]) -> str:
    return _joined(parts, " & ")


def _any(parts: Iterable[str]) -> str:
    return _joined(parts, " | ")


def _joined(parts: Iterable[str], operator: str) -> str:
    """Equal parts once; brackets always, for a ``!`` binds to what follows."""
    joined = operator.join(dict.fromkeys(parts))
    return f"({joined})" if joined else ""
