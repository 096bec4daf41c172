"""Questions and texts in terms, without an engine."""

from search.analysis import analyse
from search.queries import Group
from search.stopwords import is_stopword


def groups_of(text: str, locale: str = "pl") -> tuple[Group, ...]:
    """The groups of a question without quotes and minus."""
    tokens = [token for token in analyse(text, locale) if not is_stopword(token, locale)]
    return tuple(
        Group(tuple((term,) for term in dict.fromkeys((*token.lemmas, token.folded))), token.folded)
        for token in tokens
    )


def finds(groups: tuple[Group, ...], text: str, locale: str = "pl") -> bool:
    """Whether a text has all groups, as every engine understands them."""
    terms = {term for token in analyse(text, locale) for term in token.terms}
    return all(any(terms.issuperset(alt) for alt in group.alternatives) for group in groups)
