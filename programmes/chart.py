"""The budget chart: one bar a year, split by source, wide as its total (ADR 0021)."""

from dataclasses import dataclass
from decimal import Decimal

from programmes.enums import FundingKind
from programmes.finances import BasisBudget, Part, Sums
from programmes.funding.labels import Source

FULL = Decimal(100)
CENT = Decimal("0.01")
ROW_HEIGHT, TEXT_DROP, BAR_DROP = 56, 16, 24  # pixels
# Each kind keeps its pattern on every page; a second source of a kind takes a spare one.
PATTERNS = {kind: kind.value for kind in FundingKind}
SPARE = ("spare-1", "spare-2", "spare-3", "spare-4")


@dataclass(frozen=True)
class Segment:
    """A part of a bar; ``x`` and ``width`` are SVG lengths in % of the chart's width."""

    part: Part
    pattern: str
    x: str
    width: str


@dataclass(frozen=True)
class Bar:
    """One year (``sums.year``), or the whole period where no years are given.

    ``text_y`` and ``bar_y`` are pixels from the top of the chart.
    """

    sums: Sums
    text_y: int
    bar_y: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Chart:
    """Bars on one scale: the largest total takes the whole width."""

    bars: tuple[Bar, ...]
    legend: tuple[tuple[Source, str], ...]

    @property
    def height(self) -> int:
        """Pixels."""
        return ROW_HEIGHT * len(self.bars)


def chart_of(budget: BasisBudget) -> Chart:
    """The chart of one basis."""
    rows = budget.years or budget.rows
    patterns = _patterns(budget.sources)
    largest = max((row.total for row in rows), default=Decimal(0))
    bars = (_bar(row, number, largest, patterns) for number, row in enumerate(rows))
    return Chart(tuple(bars), tuple(patterns.items()))


def _patterns(sources: list[Source]) -> dict[Source, str]:
    taken: dict[Source, str] = {}
    spare = list(SPARE)
    for source in sources:
        own = PATTERNS[source.kind]
        if own in taken.values() and spare:
            own = spare.pop(0)
        taken[source] = own
    return taken


def _bar(sums: Sums, number: int, largest: Decimal, patterns: dict[Source, str]) -> Bar:
    top = number * ROW_HEIGHT
    segments, x = [], Decimal(0)
    for part in sums.parts:
        end = x + part.amount * FULL / largest
        segments.append(Segment(part, patterns[part.source], _length(x), _length(end - x)))
        x = end
    return Bar(sums, top + TEXT_DROP, top + BAR_DROP, tuple(segments))


def _length(percent: Decimal) -> str:
    return f"{percent.quantize(CENT)}%"
