"""What an import would change, shown before it is done."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext
from wagtail.log_actions import log
from wagtail.models import Site

from core.changes.addresses import NOWHERE
from core.changes.objects import log_changed
from core.importing.problems import Problem, Refused
from directory.streets.importing.rows import COLUMNS, NEEDED, read_streets
from directory.streets.importing.table import read_table
from directory.streets.street import Street

FIELDS = sorted(set(COLUMNS.values()))


@dataclass(frozen=True)
class Difference:
    """One field of a street that is there already."""

    heading: str
    before: str
    after: str


@dataclass
class Plan:
    """``absent`` streets of the register do not stand in the file; they stay as they are."""

    created: list[Street] = field(default_factory=list)
    changed: list[tuple[Street, list[Difference]]] = field(default_factory=list)
    unchanged: int = 0
    absent: int = 0

    @property
    def fingerprint(self) -> str:
        """The same only where the same would be done."""
        created = [(str(street), street.ulic) for street in self.created]
        text = repr((created, [(street.pk, differences) for street, differences in self.changed]))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def does_something(self) -> bool:
        return bool(self.created or self.changed)

    def carry_out(self, user: Any) -> None:
        """All of it, or nothing where anything fails."""
        changed = [street for street, _differences in self.changed]
        with transaction.atomic():
            Street.objects.bulk_update(changed, FIELDS, batch_size=500)
            for street in changed:
                log_changed(street)
                log(street, "wagtail.edit", user=user)
            for street in Street.objects.bulk_create(self.created, batch_size=500):
                log_changed(street, NOWHERE)
                log(street, "wagtail.create", user=user)


def make_plan(text: str, site: Site) -> Plan:
    """Raises Refused. Streets are known by ULIC in the same city, else by kind, name and city."""
    table = read_table(text, COLUMNS, NEEDED)
    register = list(Street.objects.filter(site=site))
    known = {street.identity: street for street in register}
    by_ulic = {(street.ulic, street.city): street for street in register if street.ulic}
    plan, met = Plan(), set()
    for wanted in read_streets(table, site):
        street = by_ulic.get((wanted.ulic, wanted.city)) or known.get(wanted.identity)
        if street is None:
            plan.created.append(wanted)
            continue
        met.add(street.pk)
        differences = _take_over(street, wanted, table.headings)
        if differences:
            plan.changed.append((street, differences))
    plan.unchanged = len(met) - len(plan.changed)
    plan.absent = len(register) - len(met)
    _refuse_twins([*register, *plan.created])
    return plan


def _take_over(street: Street, wanted: Street, headings: dict[str, str]) -> list[Difference]:
    """Columns that the file has not are left alone."""
    differences = []
    for name, heading in headings.items():
        before, after = getattr(street, name), getattr(wanted, name)
        if before != after:
            differences.append(Difference(heading, _shown(before), _shown(after)))
            setattr(street, name, after)
    return differences


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


def _refuse_twins(streets: Iterable[Street]) -> None:
    """A street that is renamed by its ULIC may meet another one."""
    seen = set()
    for street in streets:
        if street.identity in seen:
            text = gettext(
                "After the import “%(street)s” would stand in the register twice. Look at the "
                "ULIC of this street in the file and in the register."
            )
            raise Refused([Problem(text % {"street": street})])
        seen.add(street.identity)
