"""What an import would do to the drafts of offices, shown before it is done."""

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext

from core.importing.drafts import save_draft
from core.importing.problems import Problem, Refused
from directory.office.page import OfficePage
from directory.rows.served import ServedArea
from directory.served_import.rows import Wanted, identity_of, place_of
from directory.streets.findings import Finding, overlaps_of

MOST_OVERLAPS = 20


@dataclass(frozen=True)
class Choice:
    """``replaces``: rows of an office in the file that the file has not are removed.

    ``publishes``: an office without other changes in its draft is published at once.
    ``tells_districts``: a row of another district is another row; without such a column in the
    file, rows keep theirs.
    """

    replaces: bool
    publishes: bool
    tells_districts: bool

    def same(self, area: ServedArea) -> Hashable:
        """Equal for rows that are the same to the file."""
        return identity_of(area) if self.tells_districts else place_of(area)


@dataclass
class OfficePlan:
    """What becomes of the rows of one office.

    ``kept`` are all that stay, ``changed`` those of them with another note, beside the earlier one.
    """

    draft: Any
    is_published: bool
    kept: list[ServedArea]
    created: list[ServedArea] = field(default_factory=list)
    changed: list[tuple[ServedArea, str]] = field(default_factory=list)
    removed: list[ServedArea] = field(default_factory=list)
    unchanged: int = 0
    absent: int = 0

    @property
    def does_something(self) -> bool:
        return bool(self.created or self.changed or self.removed)

    @property
    def effect(self) -> tuple[Any, ...]:
        """The same only where the same would be done."""
        created = [(identity_of(row), row.note) for row in self.created]
        changed = [(identity_of(row), before, row.note) for row, before in self.changed]
        removed = [identity_of(row) for row in self.removed]
        return (self.draft.pk, self.is_published, created, changed, removed)

    def take_over(self) -> None:
        """Give the draft its rows; nothing is saved."""
        rows = [*self.kept, *self.created]
        for number, row in enumerate(rows):
            row.sort_order = number
        self.draft.served_areas = rows


@dataclass
class Plan:
    """All offices that the file names."""

    offices: list[OfficePlan]

    @property
    def does_something(self) -> bool:
        return any(one.does_something for one in self.offices)

    @property
    def fingerprint(self) -> str:
        text = repr([one.effect for one in self.offices])
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def overlaps(self) -> list[Finding]:
        """The first 20 that there would be afterwards; the drafts have their rows already."""
        return list(islice(overlaps_of(*(one.draft for one in self.offices)), MOST_OVERLAPS))

    def carry_out(self, user: Any) -> None:
        """All of it, or nothing where anything fails; raises Refused for what cannot be saved."""
        with transaction.atomic():
            for one in self.offices:
                if one.does_something:
                    revision = save_draft(one.draft, user)
                    if one.is_published:
                        revision.publish(user=user)


def make_plan(wanted: Iterable[Wanted], choice: Choice, user: Any) -> Plan:
    """Raises Refused for offices that the user may not change now."""
    by_office: dict[OfficePage, list[Wanted]] = defaultdict(list)
    for row in wanted:
        by_office[row.office].append(row)
    _refuse_closed(by_office, user)
    plans = [_plan(office, rows, choice, user) for office, rows in by_office.items()]
    for one in plans:
        one.take_over()
    return Plan(plans)


def _refuse_closed(by_office: dict[OfficePage, list[Wanted]], user: Any) -> None:
    text = gettext("You may not change “%(office)s” now. Ask for the right or take its rows out.")
    problems = []
    for office, rows in by_office.items():
        rights = office.permissions_for_user(user)
        if not rights.can_edit() or rights.page_locked():
            problems.append(Problem(text % {"office": office.title}, rows[0].number))
    if problems:
        raise Refused(problems)


def _plan(office: OfficePage, wanted: list[Wanted], choice: Choice, user: Any) -> OfficePlan:
    draft = office.get_latest_revision_as_object()
    rows = list(draft.served_areas.all())
    prefetch_related_objects(rows, "street", "district")
    named = {choice.same(row.area) for row in wanted}
    absent = [row for row in rows if choice.same(row) not in named]
    plan = OfficePlan(
        draft,
        is_published=choice.publishes and _may_publish(office, user),
        kept=[row for row in rows if not choice.replaces or choice.same(row) in named],
        removed=absent if choice.replaces else [],
        absent=0 if choice.replaces else len(absent),
    )
    _compare(plan, [row.area for row in wanted], choice)
    return plan


def _compare(plan: OfficePlan, wanted: Iterable[ServedArea], choice: Choice) -> None:
    """An empty note of the file changes none."""
    known: dict[Hashable, list[ServedArea]] = defaultdict(list)
    for row in plan.kept:
        known[choice.same(row)].append(row)
    for new in wanted:
        if not (same := known[choice.same(new)]):
            plan.created.append(new)
        for old in same:
            if new.note and new.note != old.note:
                plan.changed.append((old, old.note))
                old.note = new.note
            else:
                plan.unchanged += 1


def _may_publish(office: OfficePage, user: Any) -> bool:
    """Nothing else would go out with the rows."""
    is_clean = office.live and not office.has_unpublished_changes
    return bool(is_clean and office.permissions_for_user(user).can_publish())
