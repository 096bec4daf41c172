"""Which promoted results a question brings up."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.models import PromotedResult
from search.phrases import words_of
from search.queries import SearchQuery
from search.rules.kept import KeptRules

Terms = frozenset[str]


@dataclass(frozen=True)
class Wanted:
    """A rule with its questions in terms."""

    rule: PromotedResult
    questions: tuple[tuple[Terms, ...], ...]

    @classmethod
    def of(cls, rule: PromotedResult, locale: str) -> "Wanted":
        """Analysed once after each change."""
        phrases = (words_of(phrase, locale) for phrase in rule.phrases)
        return cls(rule, tuple(tuple(word.terms for word in words) for words in phrases if words))

    def is_valid(self, at: dt.datetime) -> bool:
        """Begun at this moment and not yet over."""
        begins, ends = self.rule.valid_from, self.rule.valid_to
        return (begins is None or begins <= at) and (ends is None or at < ends)

    def meets(self, asked: Sequence[Terms]) -> bool:
        """Whether the question is one of those that bring the rule up."""
        return any(pair_up(asked, question) for question in self.questions)


def matching_rules(query: SearchQuery, at: dt.datetime) -> list[PromotedResult]:
    """Rules of the site and language for exactly these words, in their order."""
    if query.excluded or not (asked := asked_words(query)):
        return []
    kept = _rules.get(query.locale, query.site_id)
    return [wanted.rule for wanted in kept if wanted.is_valid(at) and wanted.meets(asked)]


def asked_words(query: SearchQuery) -> list[Terms]:
    """What each typed word may be, quoted ones too."""
    typed = [frozenset(alt[0] for alt in g.alternatives if len(alt) == 1) for g in query.groups]
    quoted = (words_of(" ".join(phrase), query.locale) for phrase in query.phrases)
    return [*typed, *(word.terms for words in quoted for word in words)]


def pair_up(asked: Sequence[Terms], wanted: Sequence[Terms]) -> bool:
    """Whether each asked word is one of the wanted ones and none is left over, in any order."""
    if len(asked) != len(wanted):
        return False
    if not asked:
        return True
    return any(
        not asked[0].isdisjoint(terms)
        and pair_up(asked[1:], [*wanted[:place], *wanted[place + 1 :]])
        for place, terms in enumerate(wanted)
    )


def _load(locale: str, site_id: int) -> tuple[Wanted, ...]:
    rules: Iterable[PromotedResult] = PromotedResult.objects.filter(
        locale__language_code=locale, site=site_id
    )
    return tuple(Wanted.of(rule, locale) for rule in rules)


_rules = KeptRules(_load)
