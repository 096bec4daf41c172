"""Marks the found words in the original text, in whatever form they stand there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from search.analysis import Token, analyse

SNIPPET_LENGTH = 240
LEAD_LENGTH = 60
READ_LENGTH = 20_000  # at a time: a long file is read on only until a word is found


@dataclass(frozen=True)
class Highlighter:
    """Marks words of one query; ``terms`` come from the query's analysis."""

    terms: frozenset[str]
    locale: str

    def mark(self, text: str) -> SafeString:
        """The whole text, escaped, found words in ``<mark>``."""
        return _marked(text, self._found(analyse(text, self.locale)), 0, len(text))

    def snippet(self, texts: Iterable[str]) -> SafeString:
        """The telling piece of the first text that has most of the words.

        Without any found word it is the beginning of the first text that is not empty.
        """
        pieces = [_Piece.first(text, self) for text in texts if text.strip()]
        if not pieces:
            return SafeString("")
        return max(pieces, key=lambda piece: piece.worth).html()

    def _found(self, tokens: Sequence[Token]) -> list[Token]:
        wanted = self.terms
        return [
            token
            for token in tokens
            if token.folded in wanted or not wanted.isdisjoint(token.lemmas)
        ]

    def read(self, text: str) -> tuple[list[Token], list[Token]]:
        """All tokens of the text, and the found ones."""
        tokens = analyse(text, self.locale)
        return tokens, self._found(tokens)


@dataclass(frozen=True)
class _Piece:
    """A window on a text, with the found words in it."""

    text: str
    start: int
    end: int
    found: tuple[Token, ...]
    worth: int

    @classmethod
    def first(cls, text: str, highlighter: Highlighter) -> "_Piece":
        """The best window of the first stretch that has a found word; else the beginning."""
        beginning = piece = cls.best(text[:READ_LENGTH], highlighter)
        for start in range(READ_LENGTH, len(text), READ_LENGTH):
            if piece.worth:
                break
            piece = cls.best(text[start : start + READ_LENGTH], highlighter)
        return piece if piece.worth else beginning

    @classmethod
    def best(cls, text: str, highlighter: Highlighter) -> "_Piece":
        """The window with most different found words, the earliest of equals."""
        tokens, found = highlighter.read(text)
        first, worth = _densest(found, highlighter.terms)
        start, end = _bounds(text, tokens, first)
        return cls(text, start, end, tuple(found), worth)

    def html(self) -> SafeString:
        """The window with its marks, and an ellipsis where text was left out."""
        before = "… " if self.start > 0 else ""
        after = " …" if self.end < len(self.text.rstrip()) else ""
        marked = _marked(self.text, self.found, self.start, self.end)
        return format_html("{}{}{}", before, marked, after)


def _densest(found: Sequence[Token], terms: frozenset[str]) -> tuple[int, int]:
    """Where the best window begins, and how many different words it has."""
    best, worth = 0, 0
    for index, token in enumerate(found):
        if index and worth == len(terms):
            break
        inside = _within(found, index, token.start + SNIPPET_LENGTH - LEAD_LENGTH)
        if len(inside) > worth:
            best, worth = token.start, len(inside)
    return best, worth


def _within(found: Sequence[Token], index: int, end: int) -> set[tuple[str, ...]]:
    words = set()
    for token in found[index:]:
        if token.end > end:
            break
        words.add(token.lemmas)
    return words


def _bounds(text: str, tokens: Sequence[Token], first: int) -> tuple[int, int]:
    """A window around the place ``first`` that cuts no word in two."""
    earliest = max(0, first - LEAD_LENGTH)
    start = next((token.start for token in tokens if token.start >= earliest), 0)
    start = 0 if earliest == 0 else start
    if len(text) <= start + SNIPPET_LENGTH:
        return start, len(text.rstrip())
    inside = (token.end for token in reversed(tokens) if token.end <= start + SNIPPET_LENGTH)
    end = next(inside, 0)
    return start, end if end > start else start + SNIPPET_LENGTH


def _marked(text: str, found: Iterable[Token], start: int, end: int) -> SafeString:
    """``text[start:end]`` escaped, the found tokens within it marked."""
    parts: list[tuple[SafeString, SafeString]] = []
    at = start
    for token in found:
        if token.start < at or token.end > end:
            continue
        marked = format_html("<mark>{}</mark>", token.surface)
        parts.append((conditional_escape(text[at : token.start]), marked))
        at = token.end
    return format_html("{}{}", format_html_join("", "{}{}", parts), text[at:end])
