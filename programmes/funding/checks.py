"""Rules between budget lines and the totals that documents state, for the editing form."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.forms import Form
from django.utils.translation import gettext as _

from core.formats import money
from programmes.enums import FundingKind

GRANTS = (FundingKind.STATE, FundingKind.EU)
Place = tuple[object, object]


def check_repeated_totals(totals: Iterable[Form]) -> None:
    """One total for each year and kind of amount; the second one is refused."""
    seen: set[Place] = set()
    for total in totals:
        if _place(total) in seen:
            total.add_error("year", _("There is already a total for this year and kind of amount."))
        seen.add(_place(total))


def check_grants(lines: Iterable[Form], totals: Iterable[Form]) -> None:
    """Co-funding is a part of the value: where it exceeds the stated one, the total is refused."""
    granted = _granted(lines)
    for total in totals:
        stated = total.cleaned_data.get("amount")
        grant = granted[_place(total)]
        if stated is not None and grant > stated:
            text = _("The co-funding (%(grant)s) is more than this total.")
            total.add_error("amount", text % {"grant": money(grant)})


def _granted(lines: Iterable[Form]) -> dict[Place, Decimal]:
    sums: dict[Place, Decimal] = defaultdict(Decimal)
    for line in lines:
        source, amount = (line.cleaned_data.get(name) for name in ("funding_source", "amount"))
        if source and amount and source.kind in GRANTS:
            sums[_place(line)] += amount
    return sums


def _place(row: Form) -> Place:
    return row.cleaned_data.get("basis"), row.cleaned_data.get("year")
