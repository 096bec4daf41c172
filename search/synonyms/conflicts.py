"""Where a synonym repeats another one, says nothing, or expects what the search does not do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from search.models import Synonym
from search.phrases import says_the_same

Link = Callable[[Synonym], SafeString | str]


@dataclass(frozen=True)
class Conflict:
    """One remark; ``blocks`` where the rule must not be saved so."""

    text: str
    phrase: str
    other: Synonym | None = None
    blocks: bool = False

    def html(self, link: Link) -> SafeString:
        """The remark with a link to the other rule."""
        rule = link(self.other) if self.other else ""
        return format_html(self.text, phrase=self.phrase, rule=rule)


def conflicts_of(rule: Synonym) -> list[Conflict]:
    """All remarks on a rule that is complete, saved or not; at most one for each other rule."""
    found = list(_nothing_new(rule))
    for other in _neighbours(rule):
        found += _between(rule, other)
    return found


def _nothing_new(rule: Synonym) -> Iterator[Conflict]:
    text = gettext(
        "“{phrase}” says nothing new: the search takes it for the same words anyway, in all "
        "their forms. Leave it out."
    )
    for target in rule.targets:
        if says_the_same(rule.words, target, rule.locale.language_code):
            yield Conflict(text, target, blocks=True)


def _neighbours(rule: Synonym) -> QuerySet[Synonym]:
    """Other rules that hold where this one holds."""
    others = Synonym.objects.filter(locale=rule.locale).exclude(pk=rule.pk)
    return others.filter(Q(site=rule.site) | Q(site=None)) if rule.site_id else others


def _between(rule: Synonym, other: Synonym) -> list[Conflict]:
    code = rule.locale.language_code
    if rule.site_id == other.site_id and says_the_same(rule.words, other.words, code):
        return [_repeats(rule, other)]
    if phrase := _common(rule.sources, other.sources, code):
        return [_both_hold(phrase, other)]
    if phrase := _common(rule.targets, other.sources, code):
        return [_leads_on(phrase, other)]
    if phrase := _common(rule.sources, other.targets, code):
        return [_led_to(phrase, other)]
    return []


def _common(phrases: list[str], others: list[str], locale: str) -> str:
    """The first phrase that stands on both sides, in any form."""
    pairs = (one for one in phrases for other in others if says_the_same(one, other, locale))
    return next(pairs, "")


def _repeats(rule: Synonym, other: Synonym) -> Conflict:
    text = gettext("“{phrase}” has a rule already: {rule}. Add your line there.")
    return Conflict(text, rule.words, other, blocks=True)


def _both_hold(phrase: str, other: Synonym) -> Conflict:
    text = gettext("“{phrase}” stands in another rule too: {rule}. Both hold together.")
    return Conflict(text, phrase, other)


def _leads_on(phrase: str, other: Synonym) -> Conflict:
    text = gettext(
        "“{phrase}” has a rule of its own: {rule}. Rules are not followed from one to the next; "
        "write here too what it should find."
    )
    return Conflict(text, phrase, other)


def _led_to(phrase: str, other: Synonym) -> Conflict:
    text = gettext(
        "Another rule leads to “{phrase}”: {rule}. Rules are not followed from one to the next; "
        "write there too what it should find."
    )
    return Conflict(text, phrase, other)
