"""Synonyms by the words with which their phrases begin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from search.analysis import Token
from search.models import Synonym
from search.phrases import words_of
from search.queries import Alternative, Group

MAX_ADDED = 24
MAX_READINGS = 8
_MAX_LEMMAS = 3
_BEGINNING = 2  # words by which a phrase is looked up: common first words have many rules

Terms = frozenset[str]


@dataclass(frozen=True, eq=False)
class Entry:
    """One phrase as people type it, and what it finds besides; known by itself, which is quick."""

    source: tuple[Terms, ...]
    adds: tuple[Alternative, ...]

    def stands_at(self, place: int, typed: Sequence[Terms]) -> bool:
        """Whether the typed words from ``place`` on are those of the phrase, in any form."""
        words = typed[place : place + len(self.source)]
        return len(words) == len(self.source) and all(
            not word.isdisjoint(terms) for word, terms in zip(words, self.source, strict=True)
        )


@dataclass(frozen=True)
class SynonymTable:
    """All rules of a language and site, ready to be looked up word by word."""

    by_beginning: dict[tuple[str, ...], tuple[Entry, ...]]

    @classmethod
    def of(cls, rules: Iterable[Synonym], locale: str) -> "SynonymTable":
        """Made once after each change; looking up costs microseconds."""
        found: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in (entry for rule in rules for entry in _entries(rule, locale)):
            for beginning in product(*entry.source[:_BEGINNING]):
                found[beginning].append(entry)
        return cls({beginning: tuple(entries) for beginning, entries in found.items()})

    def expand(self, groups: tuple[Group, ...]) -> tuple[Group, ...]:
        """Each group with what its words mean besides.

        A phrase of several words adds its meaning to each of them. (a or x) and (b or x) is
        (a and b) or x: what was found before is found still, by its own words and forms.
        """
        typed = [_typed_terms(group) for group in groups]
        added: list[dict[Alternative, None]] = [{} for _ in groups]
        for place, entry in self._standing(typed):
            for more in added[place : place + len(entry.source)]:
                more.update(dict.fromkeys(entry.adds))
        return tuple(
            group.with_alternatives(islice(more, MAX_ADDED)) if more else group
            for group, more in zip(groups, added, strict=True)
        )

    def _standing(self, typed: Sequence[Terms]) -> list[tuple[int, Entry]]:
        """Entries with their places; longer phrases say more and come first."""
        found = {
            (place, entry): None
            for place in range(len(typed))
            for beginning in _beginnings(typed[place : place + _BEGINNING])
            for entry in self.by_beginning.get(beginning, ())
            if entry.stands_at(place, typed)
        }
        return sorted(found, key=lambda item: -len(item[1].source))


def _typed_terms(group: Group) -> Terms:
    """What one word may be; alternatives of several terms are no single word."""
    return frozenset(terms[0] for terms in group.alternatives if len(terms) == 1)


def _beginnings(typed: Sequence[Terms]) -> Iterator[tuple[str, ...]]:
    """One word, or two; in the same order in every process."""
    words = [sorted(terms) for terms in typed]
    yield from product(*words[:1])
    if len(words) == _BEGINNING:
        yield from product(*words)


def _entries(rule: Synonym, locale: str) -> Iterator[Entry]:
    for source in rule.sources:
        words = words_of(source, locale)
        others = (rule.words, *rule.targets) if source != rule.words else rule.targets
        adds = [alt for target in others if target != source for alt in readings(target, locale)]
        if words and adds:
            yield Entry(tuple(word.terms for word in words), tuple(dict.fromkeys(adds)))


@lru_cache(maxsize=16_384)
def readings(phrase: str, locale: str) -> tuple[Alternative, ...]:
    """The phrase in lemmas, once for each reading of its ambiguous words, likeliest first."""
    lemmas = [_lemmas(word) for word in words_of(phrase, locale)]
    choices = sorted(product(*(range(len(word)) for word in lemmas)), key=sum)
    chosen = choices[:MAX_READINGS] if lemmas else []
    return tuple(
        tuple(dict.fromkeys(word[number] for word, number in zip(lemmas, choice, strict=True)))
        for choice in chosen
    )


def _lemmas(word: Token) -> tuple[str, ...]:
    return word.lemmas[:_MAX_LEMMAS]
