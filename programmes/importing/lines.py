"""Budget lines from the rows of a table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from core.importing.problems import Problem, Refused, refuse
from programmes.enums import FundingKind
from programmes.finances import ZERO
from programmes.funding.source import FundingSource
from programmes.importing.cells import amounts_of, basis_of, in_column, year_of
from programmes.importing.register import Register, name_in, source_column
from programmes.importing.table import Cells, read_table
from programmes.period import Period
from programmes.rows.money import BudgetLine

NOTE_MAX = BudgetLine._meta.get_field("note").max_length
Key = tuple[str, int | None, int]


@dataclass(frozen=True)
class NewLine:
    """A line as the table has it."""

    year: int | None
    basis: str
    source: FundingSource
    amount: Decimal
    note: str

    @property
    def key(self) -> Key:
        """What makes it the same line as another one."""
        return self.basis, self.year, self.source.pk

    def as_line(self) -> BudgetLine:
        """A row of a programme; nothing is saved."""
        return BudgetLine(
            year=self.year,
            basis=self.basis,
            funding_source=self.source,
            amount=self.amount,
            note=self.note,
        )


@dataclass
class Lines:
    """The lines of a table, and how many of its rows only repeat the rest of a stated total."""

    by_key: dict[Key, NewLine] = field(default_factory=dict)
    computed: int = 0

    def __iter__(self) -> Iterator[NewLine]:
        return iter(self.by_key.values())

    def add(self, line: NewLine | None) -> None:
        """A row's line, None where it has none; raises ValidationError for a repeated one."""
        if line is None:
            self.computed += 1
        elif line.key in self.by_key:
            text = gettext("An earlier row has the same year, source and kind of amount.")
            raise ValidationError(text)
        else:
            self.by_key[line.key] = line


def read_lines(text: str, register: Register, period: Period, own_id: str = "") -> Lines:
    """All lines of a table, or Refused with what is wrong in each row.

    ``own_id`` is the programme's name in downloads: rows that name another are refused.
    """
    table = read_table(text)
    if not table.rows:
        raise refuse(gettext("The table has no rows."))
    lines, problems = Lines(), []
    for number, cells in table.rows:
        try:
            _check_programme(cells, own_id)
            lines.add(_line(cells, register, period))
        except ValidationError as error:
            problems += _problems(error, number, table.headings)
    if problems:
        raise Refused(problems)
    return lines


def _problems(error: ValidationError, row: int, headings: Mapping[str, str]) -> list[Problem]:
    """One for each message, with the heading of its column as the table has it."""
    told = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return [
        Problem(message, row, headings.get(name, ""))
        for name, messages in told.items()
        for message in messages
    ]


@in_column("programme_id")
def _check_programme(cells: Cells, own_id: str) -> None:
    named = cells.get("programme_id") or own_id
    if own_id and named != own_id:
        text = gettext("The row is of another programme. Leave only rows of this one.")
        raise ValidationError(text)


def _line(cells: Cells, register: Register, period: Period) -> NewLine | None:
    """None where the row is only the rest that a download adds of a stated total."""
    source = register.find(cells)
    amount = _left_by_rest(cells) if _may_be_rest(source, cells, register) else _whole(cells)
    if not amount:
        return None
    if source is None:
        text = gettext("Nobody is called “%(name)s” under “Funding sources”.")
        raise ValidationError({source_column(cells): text % {"name": name_in(cells)}})
    return NewLine(
        year=year_of(cells.get("year", ""), period),
        basis=basis_of(cells.get("basis", "")),
        source=source,
        amount=amount,
        note=cells.get("note", "")[:NOTE_MAX],
    )


def _may_be_rest(source: FundingSource | None, cells: Cells, register: Register) -> bool:
    """Whether sums count rests of stated totals to this source, or to that which is missing."""
    if source is None:
        return register.names_no_source(cells)
    return source.kind == FundingKind.UNSPECIFIED and not source.name


def _left_by_rest(cells: Cells) -> Decimal:
    amount, rest = amounts_of(cells)
    return amount - rest


def _whole(cells: Cells) -> Decimal:
    """All of the amount: somebody gave a source to the rest, if the row was one."""
    amount, rest = amounts_of(cells)
    if ZERO < rest < amount:
        text = gettext(
            "“%(computed)s” of the amount is the rest of a stated total, the other part a line. "
            "Make two rows of it, each with its amount and without “computed”."
        )
        raise ValidationError({"computed": text % {"computed": cells["computed"]}})
    return amount
