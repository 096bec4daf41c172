"""The rows of every download: what one source pays for one programme in one year."""

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from decimal import Decimal
from typing import Any

from programmes.finances import Budget

CURRENCY = "PLN"
Notes = dict[tuple[str, int | None, int | None], str]


@dataclass(frozen=True)
class BudgetRow:
    """One row; ``year`` None stands for the whole period, ``source`` is the kind of the source.

    ``total`` is the sum of the same programme, basis and year, ``share`` the percentage of it.
    ``computed`` is how much of the amount no budget line names: the rest of the stated total.
    """

    programme_id: str
    programme: str
    basis: str
    year: int | None
    source: str
    source_name: str
    donor: str
    amount: Decimal
    currency: str
    total: Decimal
    share: Decimal
    stated_total: Decimal | None
    computed: Decimal
    note: str

    @property
    def cells(self) -> tuple[Any, ...]:
        """The values in the order of ``COLUMNS``."""
        return astuple(self)


COLUMNS = tuple(field.name for field in fields(BudgetRow))


def budget_rows(page: Any, budget: Budget, notes: Notes) -> Iterator[BudgetRow]:
    """A programme's rows, sorted by basis, year (the whole period last) and source."""
    for basis in budget.bases:
        for sums in basis.rows:
            for part in sums.parts:
                yield BudgetRow(
                    programme_id=str(page.translation_key),
                    programme=page.title,
                    basis=basis.basis.value,
                    year=sums.year,
                    source=part.source.kind.value,
                    source_name=part.source.name,
                    donor=part.source.donor,
                    amount=part.amount,
                    currency=CURRENCY,
                    total=sums.total,
                    share=part.share,
                    stated_total=sums.stated,
                    computed=part.computed,
                    note=notes.get((basis.basis.value, sums.year, part.source.pk), ""),
                )


def notes_of(lines: Iterable[Any]) -> Notes:
    """What is noted at the lines that stand behind a row; several notes are joined."""
    notes: Notes = {}
    for line in lines:
        key = (line.basis, line.year, line.funding_source_id)
        if line.note:
            notes[key] = f"{notes[key]}; {line.note}" if key in notes else line.note
    return notes
