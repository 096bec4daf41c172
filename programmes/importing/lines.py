"""Budget lines from the rows of a table."""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from core.importing.problems import Problem, Refused, refuse
from programmes.amounts import AmountFormField
from programmes.enums import BudgetBasis
from programmes.funding.source import FundingSource
from programmes.importing.register import Register
from programmes.importing.table import Cells, read_table
from programmes.period import Period
from programmes.rows.money import FIRST_YEAR, LAST_YEAR, SMALLEST, BudgetLine

NOTE_MAX = BudgetLine._meta.get_field("note").max_length
NOTHING = Decimal(0)
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


@dataclass(frozen=True)
class Lines:
    """The lines of a table, and how many of its rows only repeat the rest of a stated total."""

    lines: list[NewLine]
    computed: int = 0


def read_lines(text: str, register: Register, period: Period, own_id: str = "") -> Lines:
    """All lines of a table, or Refused with what is wrong in each row.

    ``own_id`` is the programme's name in downloads: rows that name another are refused.
    """
    rows = read_table(text)
    lines: dict[Key, NewLine] = {}
    problems = []
    for number, cells in rows:
        try:
            _check_programme(cells, own_id)
            line = _line(cells, register, period)
            if line is None:
                continue
            if line.key in lines:
                text = gettext("An earlier row has the same year, source and kind of amount.")
                raise ValidationError(text)
            lines[line.key] = line
        except ValidationError as error:
            problems += [Problem(message, number) for message in error.messages]
    if problems:
        raise Refused(problems)
    if not rows:
        raise refuse(gettext("The table has no rows."))
    return Lines(list(lines.values()), computed=len(rows) - len(lines))


def _check_programme(cells: Cells, own_id: str) -> None:
    named = cells.get("programme_id") or own_id
    if own_id and named != own_id:
        text = gettext("The row is of another programme. Leave only rows of this one.")
        raise ValidationError(text)


def _line(cells: Cells, register: Register, period: Period) -> NewLine | None:
    amount = _named_amount(cells)
    if amount is None:
        return None
    source = register.find(cells)
    if source is None:
        text = gettext("Nobody is called “%(name)s” under “Funding sources”.")
        name = cells.get("source_name") or cells.get("source", "")
        raise ValidationError(text % {"name": name})
    return NewLine(
        year=_year(cells.get("year", ""), period),
        basis=_basis(cells.get("basis", "")),
        source=source,
        amount=amount,
        note=cells.get("note", "")[:NOTE_MAX],
    )


def _year(text: str, period: Period) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise ValidationError(gettext("“%(text)s” is no year.") % {"text": text})
    if not period.has_year(int(text)):
        message = gettext("%(year)s lies outside the programme's period (%(period)s).")
        raise ValidationError(message % {"year": text, "period": period})
    return int(text)


def _basis(text: str) -> str:
    names = {str(basis.label).casefold(): basis.value for basis in BudgetBasis}
    names |= {basis.value: basis.value for basis in BudgetBasis}
    found = names.get(text.casefold()) if text else BudgetBasis.STATED.value
    if found is None:
        choices = ", ".join(BudgetBasis.values)
        message = gettext("“%(text)s” is none of: %(choices)s.")
        raise ValidationError(message % {"text": text, "choices": choices})
    return found


def _named_amount(cells: Cells) -> Decimal | None:
    """The amount without what downloads add to it of a stated total; None where nothing is left."""
    amount = _amount(cells.get("amount", ""))
    computed = cells.get("computed", "")
    named = amount - (_amount(computed, least=NOTHING) if computed else NOTHING)
    if named < 0:
        text = gettext(
            "“%(computed)s” is more than the amount itself: write both as the download has them."
        )
        raise ValidationError(text % {"computed": computed})
    return named or None


def _amount(text: str, least: Decimal = SMALLEST) -> Decimal:
    field = AmountFormField(max_digits=14, decimal_places=2, min_value=least)
    amount: Decimal = field.clean(text)
    return amount
