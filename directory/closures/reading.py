"""Closures as the schedules of offices read them: one or two queries for any number of offices."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, QuerySet
from django.utils.translation import get_language
from wagtail.models import Site

from core import clock
from core.locales import language_of
from directory.closures.closure import Closure
from directory.schedules import ClosureDays

KEPT_DAYS = dt.timedelta(days=31)
"""How long a closure that is over still says why a day was another one."""


@dataclass(frozen=True)
class KnownClosure:
    """The row that holds the days, the reason by language, and the ids of chosen offices."""

    facts: Closure
    reasons: Mapping[str, str]
    chosen: frozenset[int]

    def closes(self, office: Any, site_id: int | None) -> bool:
        if self.facts.all_offices:
            return self.facts.site_id == site_id
        return office.pk in self.chosen

    @property
    def days(self) -> ClosureDays:
        """With the reason in the reader's language, or as the facts have it."""
        language = get_language() or ""
        if reason := self.reasons.get(language):
            return self.facts.days(reason, language)
        return self.facts.days(self.facts.reason, language_of(self.facts))


def closures_of(office: Any) -> list[ClosureDays]:
    """Closures of a page that holds facts, with their reasons in the active language."""
    if "known_closures" not in vars(office):
        attach_closures([office])
    return [closure.days for closure in office.known_closures]


def closures_stand() -> Exists:
    """Whether there are closures at all: asked with the offices, it spares the question after."""
    return Exists(Closure.objects.ending_from(_since()))


def attach_closures(offices: Sequence[Any]) -> None:
    """Give pages that hold facts their closures, for ``closures_of``.

    Offices that were read with ``closures_stand=closures_stand()`` cost a query only if it does.
    """
    stand = any(getattr(office, "closures_stand", True) for office in offices)
    known = known_closures() if stand else []
    for office in offices:
        site_id = _site_of(office) if known else None
        office.known_closures = [one for one in known if one.closes(office, site_id)]


def closures_by_office(offices: QuerySet[Any]) -> defaultdict[int, list[ClosureDays]]:
    """Closures by the id of the office; the offices are read only where there are closures."""
    found: defaultdict[int, list[ClosureDays]] = defaultdict(list)
    known = known_closures()
    for office in offices.only("pk", "url_path") if known else ():
        site_id = _site_of(office)
        found[office.pk] = [one.days for one in known if one.closes(office, site_id)]
    return found


def known_closures() -> list[KnownClosure]:
    """Closures of all centres that are coming, running or over for a short while only."""
    since = _since()
    rows: dict[Any, list[Closure]] = defaultdict(list)
    recent = Closure.objects.ending_from(since).values("translation_key")
    for row in Closure.objects.filter(translation_key__in=recent):
        rows[row.translation_key].append(row)
    facts = [row for row in map(_facts, rows.values()) if row.last_day >= since]
    chosen = _chosen([row.pk for row in facts if not row.all_offices])
    return [
        KnownClosure(row, _reasons(rows[row.translation_key]), frozenset(chosen[row.pk]))
        for row in facts
    ]


def _since() -> dt.date:
    return clock.today() - KEPT_DAYS


def _facts(translations: list[Closure]) -> Closure:
    return next((row for row in translations if row.holds_facts), translations[0])


def _reasons(translations: Iterable[Closure]) -> dict[str, str]:
    return {language_of(row): row.reason for row in translations}


def _chosen(closure_ids: list[int]) -> defaultdict[int, set[int]]:
    """Ids of the chosen offices by closure."""
    chosen: defaultdict[int, set[int]] = defaultdict(set)
    if closure_ids:
        links = Closure.offices.through.objects.filter(closure__in=closure_ids)
        for closure_id, office_id in links.values_list("closure_id", "officepage_id"):
            chosen[closure_id].add(office_id)
    return chosen


def _site_of(office: Any) -> int | None:
    """By Wagtail's kept roots, the most specific first: no query for each office."""
    roots = Site.get_site_root_paths()
    return next(
        (root.site_id for root in roots if office.url_path.startswith(root.root_path)), None
    )
