"""The question: what was typed, analysed once, and what it is narrowed to."""

from dataclasses import dataclass

from search.analysis import Token, analyse
from search.stopwords import is_stopword

MAX_LENGTH = 200
MAX_GROUPS = 16
PAGE_SIZE = 10


@dataclass(frozen=True)
class SearchQuery:
    """An analysed query.

    ``groups`` has one group of alternative terms (lemmas and the form itself) for each word;
    ``kinds`` narrows the hits, never the counts; empty means all. ``page`` counts from 1.
    """

    text: str
    locale: str
    site_id: int
    groups: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    page: int = 1
    page_size: int = PAGE_SIZE

    @property
    def terms(self) -> frozenset[str]:
        """All terms, for marking them in a text."""
        return frozenset(term for group in self.groups for term in group)

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.page_size


def build_query(
    text: str,
    locale: str,
    site_id: int,
    *,
    kinds: tuple[str, ...] = (),
    page: int = 1,
    page_size: int = PAGE_SIZE,
) -> SearchQuery:
    """Analyse ``text`` as typed; any text is taken, only its beginning counts."""
    tokens = analyse(text[:MAX_LENGTH], locale)
    groups = tuple(dict.fromkeys(_group(token) for token in _telling(tokens, locale)))
    return SearchQuery(text, locale, site_id, groups[:MAX_GROUPS], kinds, page, page_size)


def _group(token: Token) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*token.lemmas, token.folded)))


def _telling(tokens: list[Token], locale: str) -> list[Token]:
    """Tokens without stop words, unless there are only such."""
    telling = [token for token in tokens if not is_stopword(token, locale)]
    return telling or tokens
