"""The token: one word, number or fixed expression of a text."""

from typing import NamedTuple


class Token(NamedTuple):
    """A piece of text with the terms under which it is indexed and found.

    ``text[start:end] == surface`` always holds. ``lemmas`` and ``folded`` are made of folded
    letters and digits only (no spaces, no punctuation), at most 64 characters each; ``lemmas``
    is never empty and keeps every dictionary form of an ambiguous word.
    """

    surface: str
    start: int
    end: int
    lemmas: tuple[str, ...]
    folded: str

    @property
    def terms(self) -> frozenset[str]:
        """Everything that may meet a term of another text."""
        return frozenset((*self.lemmas, self.folded))
