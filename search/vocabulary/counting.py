"""Counts the words of entries as they stand in the rows, without analysing them again."""

import re
from collections import Counter
from dataclasses import dataclass, field

from search.analysis import fold, spelling
from search.analysis.scanner import WORD
from search.models import SearchEntry
from search.vocabulary.words import Word, Words

_WORD = re.compile(WORD)
_CHUNK = 50  # texts of long files are long
_LEMMAS = ("title_terms", "summary_terms", "body_terms")


@dataclass
class _Counts:
    """In how many entries each form, each spelling and each lemma stands."""

    forms: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    lemmas: Counter[str] = field(default_factory=Counter)
    entries: int = 0

    def add(self, entry: SearchEntry) -> None:
        text = entry.text
        self.forms.update(set(text.forms.split()))
        self.surfaces.update(set(_WORD.findall(f"{entry.title} {text.summary} {text.body}")))
        self.lemmas.update({term for name in _LEMMAS for term in getattr(text, name).split()})
        self.entries += 1

    def words(self, locale: str) -> Words:
        """An editor's keywords stand in no text: a dictionary tells how they are written."""
        spelt = _most_usual(self.surfaces)
        rows = [(form, count) for form, count in self.forms.items() if form.isalpha()]
        words = (
            Word(form, count, spelt.get(form) or spelling(form, locale)) for form, count in rows
        )
        return Words({word.form: word for word in words}, dict(self.lemmas), self.entries)


def count_words(site_id: int, locale: str) -> Words:
    """The words of a site's public entries in a language."""
    counts = _Counts()
    entries = SearchEntry.objects.filter(site_id=site_id, locale=locale)
    for entry in entries.select_related("text").iterator(_CHUNK):
        counts.add(entry)
    return counts.words(locale)


def _most_usual(surfaces: Counter[str]) -> dict[str, str]:
    """How each form is mostly written; a capital counts only where no small letter stands.

    So that the first word of a sentence is not taken for a name.
    """
    best: dict[str, tuple[bool, int, str]] = {}
    for surface, count in surfaces.items():
        rated = (surface.islower(), count, surface)
        form = fold(surface)
        best[form] = max(best.get(form, rated), rated)
    return {form: surface for form, (_small, _count, surface) in best.items()}
