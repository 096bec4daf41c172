"""The words of an entry as the search knows them, field by field."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.models import SearchText

SHOWN = 80


@dataclass(frozen=True)
class FieldWords:
    """Lemmas of one field with their counts, the most frequent first, and how many are left out."""

    label: str
    lemmas: list[tuple[str, int]]
    more: int


def field_words(text: SearchText) -> list[FieldWords]:
    """From the field that weighs most to the one that weighs least."""
    return [_words(label, terms) for label, terms in labelled_terms(text)]


def labelled_terms(text: SearchText) -> list[tuple[str, str]]:
    """The terms of each field under a name that an editor knows."""
    return [
        (_("Title"), text.title_terms),
        (_("Summary and words that people search for"), text.summary_terms),
        (_("Content and facts"), text.body_terms),
    ]


def _words(label: str, terms: str) -> FieldWords:
    counts = Counter(terms.split())
    return FieldWords(label, counts.most_common(SHOWN), max(0, len(counts) - SHOWN))
