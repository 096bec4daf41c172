"""Budget lines from the rows of a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from programmes.amounts import AmountFormField
from programmes.enums import BudgetBasis, FundingKind
from programmes.funding.source import FundingSource
from programmes.importing.table import Cells, Problem, Refused, read_table
from programmes.period import Period
from programmes.rows.money import SMALLEST, BudgetLine

NOTE_MAX = BudgetLine._meta.get_field("note").max_length
FIRST_YEAR, LAST_YEAR = 1990, 2100
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


class Register:
    """The sources that the programme may have, by their names and kinds."""

    def __init__(self, sources: Iterable[FundingSource]) -> None:
        self._by_name: dict[str, FundingSource] = {}
        for source in sources:
            kind = FundingKind(source.kind)
            names = [source.name] if source.name else [kind.value, str(kind.label)]
            for name in names:
                self._by_name.setdefault(name.casefold(), source)

    def find(self, cells: Cells) -> FundingSource | None:
        """By its name, else by its kind."""
        names = (cells.get("source_name", ""), cells.get("source", ""))
        found = (self._by_name.get(name.casefold()) for name in names if name)
        return next((source for source in found if source), None)


def read_lines(text: str, register: Register, period: Period) -> list[NewLine]:
    """All lines of a table, or Refused with what is wrong in each row."""
    lines: dict[Key, NewLine] = {}
    problems = []
    for number, cells in read_table(text):
        try:
            line = _line(cells, register, period)
            if line.key in lines:
                text = gettext("An earlier row has the same year, source and kind of amount.")
                raise ValidationError(text)
            lines[line.key] = line
        except ValidationError as error:
            problems += [Problem(number, message) for message in error.messages]
    if problems or not lines:
        raise Refused(*problems or [Problem(0, gettext("The table has no rows."))])
    return list(lines.values())


def _line(cells: Cells, register: Register, period: Period) -> NewLine:
    source = register.find(cells)
    if source is None:
        text = gettext("Nobody is called “%(name)s” under “Funding sources”.")
        name = cells.get("source_name") or cells.get("source", "")
        raise ValidationError(text % {"name": name})
    return NewLine(
        year=_year(cells.get("year", ""), period),
        basis=_basis(cells.get("basis", "")),
        source=source,
        amount=_amount(cells.get("amount", "")),
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


def _amount(text: str) -> Decimal:
    field = AmountFormField(max_digits=14, decimal_places=2, min_value=SMALLEST)
    amount: Decimal = field.clean(text)
    return amount
