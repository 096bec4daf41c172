"""The budget chart: one bar a year, split by source, wide as its total."""

from dataclasses import dataclass
from decimal import Decimal

from programmes.finances import BasisBudget, Part, Sums

FULL = Decimal(100)
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Segment:
    """A part of a bar; ``x`` and ``width`` are SVG lengths in % of the chart's width."""

    part: Part
    x: str
    width: str


@dataclass(frozen=True)
class Bar:
    """One year (``sums.year``), or the whole period where no years are given."""

    sums: Sums
    segments: tuple[Segment, ...]


def bars_of(budget: BasisBudget) -> list[Bar]:
    """Bars on one scale: the largest total takes the whole width."""
    rows = list(budget.years or budget.rows)
    largest = max((row.total for row in rows), default=Decimal(0))
    return [Bar(row, _segments(row, largest)) for row in rows]


def _segments(sums: Sums, largest: Decimal) -> tuple[Segment, ...]:
    found, x = [], Decimal(0)
    for part in sums.parts:
        end = x + part.amount * FULL / largest
        found.append(Segment(part, _length(x), _length(end - x)))
        x = end
    return tuple(found)


def _length(percent: Decimal) -> str:
    return f"{percent.quantize(CENT)}%"
