"""What an import would do to the lines of a draft."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from core.importing.drafts import save_draft
from programmes.importing.lines import Key, Lines, NewLine
from programmes.rows.money import BudgetLine


@dataclass
class Plan:
    """Lines by what becomes of them; ``absent`` are in the draft and not in the table.

    ``computed`` is the number of rows that are no lines, only the rest of a stated total.
    """

    draft: Any
    created: list[NewLine] = field(default_factory=list)
    changed: list[tuple[BudgetLine, NewLine]] = field(default_factory=list)
    unchanged: list[BudgetLine] = field(default_factory=list)
    absent: list[BudgetLine] = field(default_factory=list)
    computed: int = 0

    @property
    def does_something(self) -> bool:
        return bool(self.created or self.changed)

    @property
    def fingerprint(self) -> str:
        """The same for the same changes to the same lines."""
        effects = [
            *(repr((line.key, line.amount, line.note)) for line in self.created),
            *(repr((new.key, old.amount, new.amount, new.note)) for old, new in self.changed),
        ]
        return hashlib.sha256("\n".join(effects).encode()).hexdigest()

    def carry_out(self, user: Any) -> None:
        """Save the changes as a new draft revision; what is published stays as it is.

        Raises Refused where the draft cannot be saved.
        """
        lines = list(self.draft.budget_lines.all())
        for old, new in self.changed:
            line = next(line for line in lines if _key(line) == _key(old))
            line.amount, line.note = new.amount, new.note
        lines += [new.as_line() for new in self.created]
        for number, line in enumerate(lines):
            line.sort_order = number
        self.draft.budget_lines = lines
        save_draft(self.draft, user)


def make_plan(draft: Any, table: Lines) -> Plan:
    """Compare a table with the lines that the draft has now."""
    old = {_key(line): line for line in draft.budget_lines.all()}
    absent = [line for key, line in old.items() if key not in table.by_key]
    plan = Plan(draft, absent=absent, computed=table.computed)
    for new in table:
        line = old.get(new.key)
        if line is None:
            plan.created.append(new)
        elif (line.amount, line.note) == (new.amount, new.note):
            plan.unchanged.append(line)
        else:
            plan.changed.append((line, new))
    return plan


def _key(line: BudgetLine) -> Key:
    return line.basis, line.year, line.funding_source_id
