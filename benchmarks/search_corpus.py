"""Entries of realistic Polish: a domain's words and many names, inflected, as uneven as in life.

Frequencies follow Zipf's law: the first words stand on most pages, the names on few.
"""

import datetime as dt
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

import morfeusz2

from benchmarks.search_words import ADJECTIVES, LITTLE, NOUNS, VERBS
from core.search_topics import Topic
from search.analysis import analyse, fold
from search.models import SearchEntry, SearchText

SENTENCES = 20_000
NAMES = 1_500
SYLLABLES = """
ba be bo cze da do dra fi ga go gro ja ka ko kra
la le li lu ma mi mo na ni nie no o pa pie po ra ro sa so
sta sto su ta to tra wa we wi wo za ze zie
""".split()
BODY_SENTENCES = 14
LOCALES, LOCALE_WEIGHTS = ("pl", "uk", "en"), (8, 1, 1)
SITES = (1, 2, 3)
KINDS = ("news", "page", "event", "programme", "office", "service")
KIND_WEIGHTS = (10, 4, 2, 1, 1, 1)
DATED_KINDS = ("news", "event")
FIRST_DAY, DAYS = dt.date(2012, 1, 1), 5_000
# Of what kinds with topics say: how many of how many values, by facet.
TOPIC_KINDS = ("programme", "service")
TOPICS = {"situation": (2, 14), "group": (2, 15), "office": (1, 40)}
SECTIONS, SECTION_WEIGHTS = (11, 12, 13, 14, 15, 16, 17, 18), (10, 6, 4, 3, 2, 2, 1, 1)


@dataclass(frozen=True)
class Sentence:
    """A sentence and its terms."""

    text: str
    lemmas: str
    forms: str

    @classmethod
    def of(cls, text: str) -> "Sentence":
        tokens = analyse(text, "pl")
        lemmas = " ".join(lemma for token in tokens for lemma in token.lemmas)
        return cls(text, lemmas, " ".join(token.folded for token in tokens))


class Corpus:
    """The same texts and questions for the same ``seed``."""

    def __init__(self, seed: int = 1) -> None:
        self._random, self._topics_random = random.Random(seed), random.Random(seed)
        self._forms = _inflected([*NOUNS, *ADJECTIVES, *VERBS])
        self._forms += _names(self._random, NAMES)
        self._weights = list(accumulate(1 / (place + 10) for place in range(len(self._forms))))
        self._sentences = [Sentence.of(self._sentence(10)) for _ in range(SENTENCES)]
        self._titles = [Sentence.of(self._sentence(4)) for _ in range(SENTENCES // 4)]

    def entries(self, count: int) -> Iterator[SearchEntry]:
        """Unsaved entries with their unsaved texts, about 150 words each."""
        for _ in range(count):
            title = self._random.choice(self._titles)
            summary, *body = self._random.choices(self._sentences, k=BODY_SENTENCES + 1)
            entry = self._entry(title.text)
            entry.text = _text(entry, title, summary, body)
            yield entry

    def questions(self, count: int) -> list[str]:
        """One to three words in any form, every third question without diacritics."""
        asked = []
        for number in range(count):
            words = " ".join(self._word() for _ in range(self._random.choice((1, 2, 2, 3))))
            asked.append(" ".join(map(fold, words.split())) if number % 3 == 0 else words)
        return asked

    def _entry(self, title: str) -> SearchEntry:
        choose = self._random.choices
        kind = choose(KINDS, KIND_WEIGHTS)[0]
        date = self._date() if kind in DATED_KINDS else None
        entry = SearchEntry(
            key=uuid.UUID(int=self._random.getrandbits(128)),
            locale=choose(LOCALES, LOCALE_WEIGHTS)[0],
            site_id=self._random.choice(SITES),
            page_id=1,
            kind=kind,
            section_id=choose(SECTIONS, SECTION_WEIGHTS)[0],
            date=date,
            year=date.year if date else None,
            day=date.toordinal() if date and kind == "news" else None,
            url=f"/strona-{self._random.randrange(10**9)}/",
            title=title,
        )
        entry.fresh_topics = frozenset(self._topics()) if kind in TOPIC_KINDS else frozenset()
        return entry

    def _topics(self) -> Iterator[Topic]:
        for facet, (count, values) in TOPICS.items():
            for value in self._topics_random.sample(range(values), count):
                yield Topic(facet, f"v{value}")

    def _date(self) -> dt.date:
        return FIRST_DAY + dt.timedelta(days=self._random.randrange(DAYS))

    def _sentence(self, length: int) -> str:
        words = [self._word() for _ in range(length)]
        for place in range(2, length, 3):
            words.insert(place, self._random.choice(LITTLE))
        if self._random.random() < 0.2:
            words.append(str(self._random.randrange(1, 2030)))
        return " ".join(words).capitalize() + "."

    def _word(self) -> str:
        (forms,) = self._random.choices(self._forms, cum_weights=self._weights)
        return self._random.choice(forms)


def _inflected(lemmas: list[str]) -> list[list[str]]:
    """All forms of each word, nouns, adjectives and verbs mixed by frequency."""
    morfeusz = morfeusz2.Morfeusz(analyse=False)
    forms = [sorted({form for form, *_ in morfeusz.generate(lemma)}) for lemma in lemmas]
    mixed = sorted(enumerate(forms), key=lambda pair: (pair[0] % len(NOUNS), pair[0]))
    return [found for _, found in mixed if found]


def _names(chance: random.Random, count: int) -> list[list[str]]:
    """Streets and surnames that no dictionary has, in three forms each."""
    stems = ("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))) for _ in range(count))
    return [[f"{stem}ska", f"{stem}skiej", f"{stem}skich"] for stem in stems]


def _text(
    entry: SearchEntry, title: Sentence, summary: Sentence, body: list[Sentence]
) -> SearchText:
    return SearchText(
        entry=entry,
        scope=entry.scope,
        summary=summary.text,
        body=" ".join(sentence.text for sentence in body),
        title_terms=title.lemmas,
        title_forms=title.forms,
        summary_terms=summary.lemmas,
        body_terms=" ".join(sentence.lemmas for sentence in body),
        forms=" ".join(sentence.forms for sentence in (title, summary, *body)),
    )
