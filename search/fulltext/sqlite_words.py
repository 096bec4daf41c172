"""Queries in the language of FTS5; every term is quoted, so none is an operator."""

from collections.abc import Iterable, Sequence

from search.fulltext.match import Match
from search.queries import Alternative, Group
from search.suggestions import SuggestQuery

FORMS = "{title_forms forms}"


def expression(match: Match) -> str:
    """Words and phrases that must be there, without what is excluded.

    What was typed in a row adds nothing to find; it lifts the entries that say just that.
    """
    words = _any(_all(_group(group) for group in chosen) for chosen in match.sets if chosen)
    phrases = [_phrase(phrase) for phrase in match.query.phrases]
    found = _all(part for part in (words, *phrases) if part)
    if match.typed:
        found = f"({found} OR {_phrase(match.typed)})"
    excluded = _any(_group(group) for group in match.query.excluded)
    return f"{found} NOT {excluded}" if excluded else found


def beginning(query: SuggestQuery) -> str:
    """Whole words anywhere in the title, and a word that begins with the prefix."""
    words = [_group(group) for group in query.groups]
    return _all([*words, f'(title_forms : "{query.prefix}" *)'])


def _group(group: Group) -> str:
    return _any(_alternative(alternative) for alternative in group.alternatives)


def _alternative(terms: Alternative) -> str:
    return _all(f'"{term}"' for term in terms)


def _phrase(forms: Sequence[str]) -> str:
    return f'({FORMS} : "{" ".join(forms)}")'


def _all(parts: Iterable[str]) -> str:
    return _joined(parts, " AND ")


def _any(parts: Iterable[str]) -> str:
    return _joined(parts, " OR ")


def _joined(parts: Iterable[str], operator: str) -> str:
    """Equal parts once; brackets round more than one."""
    different = list(dict.fromkeys(parts))
    joined = operator.join(different)
    return f"({joined})" if len(different) > 1 else joined
