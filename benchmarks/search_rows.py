"""Rows of the table: two times of one run and what their ratio should be."""

from typing import Any

from benchmarks.search_measures import Times

HEADINGS = ("entries", "what", "p50 ms", "p95 ms", "measured", "target", "")
Row = dict[str, Any]


def at_most(size: int, what: str, first: Times, second: Times, bound: float) -> Row:
    """The first call's p95 may take ``bound`` times the second's."""
    ratio = first.p95 / second.p95
    return _row(size, what, (first, second), ratio, f"≤ {bound}", ratio <= bound)


def at_least(size: int, what: str, first: Times, second: Times, bound: float) -> Row:
    """The first call's p95 must take ``bound`` times the second's or more."""
    ratio = first.p95 / second.p95
    return _row(size, what, (first, second), ratio, f"≥ {bound}", ratio >= bound)


def within(size: int, what: str, times: Times, milliseconds: float) -> Row:
    """The call's p95 in itself."""
    held = times.p95 <= milliseconds
    return _row(size, what, (times,), times.p95, f"≤ {milliseconds} ms", held)


def more_at_most(size: int, what: str, first: Times, second: Times, milliseconds: float) -> Row:
    """The first call's median may take so much longer than the second's."""
    more = first.p50 - second.p50
    target = f"≤ {milliseconds:.0f} ms more"
    return _row(size, what, (first, second), more, target, more <= milliseconds)


def as_fast(
    size: int, what: str, first: Times, second: Times, bound: float, milliseconds: float
) -> Row:
    """The first call's median may take ``bound`` times the second's, or so much longer."""
    ratio = first.p50 / second.p50
    held = ratio <= bound or first.p50 - second.p50 <= milliseconds
    target = f"≤ {bound} or {milliseconds:.0f} ms more"
    return _row(size, what, (first, second), ratio, target, held)


def mebibytes_within(size: int, what: str, peak: float, bound: float) -> Row:
    """The most memory that a call held at one time."""
    return _row(size, what, (), peak, f"≤ {bound} MiB", peak <= bound)


def print_table(rows: list[Row]) -> None:
    """Right-aligned columns."""
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    for row in cells:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)))


def _row(
    size: int, what: str, times: tuple[Times, ...], measured: float, target: str, held: bool
) -> Row:
    return {
        "entries": size,
        "what": what,
        "p50": [round(time.p50, 2) for time in times],
        "p95": [round(time.p95, 2) for time in times],
        "mean": [round(time.mean, 2) for time in times],
        "measured": round(measured, 2),
        "target": target,
        "held": held,
    }


def _cells(row: Row) -> tuple[str, ...]:
    pairs = (" / ".join(f"{value:.2f}" for value in row[name]) for name in ("p50", "p95"))
    held = "held" if row["held"] else "MISSED"
    measured = f"{row['measured']:.2f}"
    return (str(row["entries"]), row["what"], *pairs, measured, row["target"], held)
