"""What the cells of a row mean; each raises ValidationError, by column, where it means nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from programmes.amounts import AmountFormField
from programmes.enums import BudgetBasis
from programmes.finances import ZERO
from programmes.importing.table import Cells
from programmes.period import Period
from programmes.rows.money import FIRST_YEAR, LAST_YEAR, SMALLEST


@contextmanager
def in_column(name: str) -> Iterator[None]:
    """Give the name of its column to what is refused inside; also a decorator."""
    try:
        yield
    except ValidationError as error:
        raise ValidationError({name: error.messages}) from None


@in_column("year")
def year_of(text: str, period: Period) -> int | None:
    """A year of the period; None is all of it."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise ValidationError(gettext("“%(text)s” is no year.") % {"text": text})
    if not period.has_year(int(text)):
        message = gettext("%(year)s lies outside the programme's period (%(period)s).")
        raise ValidationError(message % {"year": text, "period": period})
    return int(text)


@in_column("basis")
def basis_of(text: str) -> str:
    """What an amount is, as programs or the active language call it; "" is as stated."""
    names = {str(basis.label).casefold(): basis.value for basis in BudgetBasis}
    names |= {basis.value: basis.value for basis in BudgetBasis}
    found = names.get(text.casefold()) if text else BudgetBasis.STATED.value
    if found is None:
        choices = ", ".join(BudgetBasis.values)
        message = gettext("“%(text)s” is none of: %(choices)s.")
        raise ValidationError(message % {"text": text, "choices": choices})
    return found


def amounts_of(cells: Cells) -> tuple[Decimal, Decimal]:
    """The amount in PLN, and how much of it a download has computed from a stated total."""
    amount = _amount(cells, "amount", SMALLEST)
    computed = cells.get("computed", "")
    rest = _amount(cells, "computed", ZERO) if computed else ZERO
    if rest > amount:
        text = gettext(
            "“%(computed)s” is more than the amount itself: write both as the download has them."
        )
        raise ValidationError({"computed": text % {"computed": computed}})
    return amount, rest


def _amount(cells: Cells, name: str, least: Decimal) -> Decimal:
    field = AmountFormField(max_digits=14, decimal_places=2, min_value=least)
    with in_column(name):
        amount: Decimal = field.clean(cells.get(name, ""))
    return amount
