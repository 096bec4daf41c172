"""``make bench-search``: our search call against bare SQL, and against modelsearch.

    python -m benchmarks.search --sizes 1000 10000 100000 --queries 100

Every ratio is of two times of one run, measured in turn. Runs on a temporary SQLite file, or
beside the PostgreSQL of ``DATABASE_URL``.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.search_database import ROOT, database
from benchmarks.search_measures import REPEATS, Times, alternate

MAX_RATIO_TO_SQL = 2.0
MIN_TIMES_AS_FAST = 50.0
HEADINGS = ("entries", "what", "p50 ms", "p95 ms", "p95 ratio", "target", "")


def main() -> int:
    """Measure, print, write; 1 where ``--strict`` and a target was missed."""
    options = _options()
    with database() as vendor:
        rows = _measure(options)
    report = {"database": vendor, "queries": options.queries, "rows": rows}
    print(f"\nSearch on {vendor}, {options.queries} questions")
    _print_table(rows)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(report, indent=2) + "\n")
    print(f"Written to {options.json}")
    return int(options.strict and not all(row["held"] for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--stock-size", type=int, default=10_000, help="0: without modelsearch")
    parser.add_argument("--stock-queries", type=int, default=10)
    parser.add_argument("--json", type=Path, default=ROOT / "var" / "bench-search.json")
    parser.add_argument("--strict", action="store_true", help="exit 1 if a target is missed")
    return parser.parse_args()


def _measure(options: argparse.Namespace) -> list[dict[str, Any]]:
    from benchmarks.search_corpus import Corpus
    from benchmarks.search_filling import fill

    corpus = Corpus()
    questions = corpus.questions(options.queries)
    rows: list[dict[str, Any]] = []
    filled = 0
    for size in sorted({*options.sizes, *([options.stock_size] if options.stock_size else [])}):
        started = time.perf_counter()
        fill(corpus, size - filled)
        filled = size
        _say(f"{size} entries written in {time.perf_counter() - started:.0f} s")
        if size in options.sizes:
            rows.append(_against_sql(size, questions))
        if size == options.stock_size:
            rows.append(_against_stock(size, questions[: options.stock_queries]))
    return rows


def _against_sql(size: int, questions: list[str]) -> dict[str, Any]:
    from benchmarks.search_calls import bare_call, our_call

    ours, bare = alternate([our_call(q) for q in questions], [bare_call(q) for q in questions])
    ratio = ours.p95 / bare.p95
    held = ratio <= MAX_RATIO_TO_SQL
    return _row(size, "our call / bare SQL", ours, bare, ratio, f"≤ {MAX_RATIO_TO_SQL}", held)


def _against_stock(size: int, questions: list[str]) -> dict[str, Any]:
    from benchmarks import search_stock
    from benchmarks.search_calls import our_call, query_of

    started = time.perf_counter()
    search_stock.fill(size)
    _say(f"{size} rows indexed by modelsearch in {time.perf_counter() - started:.0f} s")
    stock: list[Callable[[], Any]] = [search_stock.search_call(query_of(q)) for q in questions]
    slow, ours = alternate(stock, [our_call(q) for q in questions], repeats=(1, REPEATS))
    ratio = slow.p95 / ours.p95
    held = ratio >= MIN_TIMES_AS_FAST
    return _row(size, "modelsearch / our call", slow, ours, ratio, f"≥ {MIN_TIMES_AS_FAST}", held)


def _row(
    size: int, what: str, first: Times, second: Times, ratio: float, target: str, held: bool
) -> dict[str, Any]:
    return {
        "entries": size,
        "what": what,
        "p50": [round(first.p50, 2), round(second.p50, 2)],
        "p95": [round(first.p95, 2), round(second.p95, 2)],
        "mean": [round(first.mean, 2), round(second.mean, 2)],
        "ratio": round(ratio, 2),
        "target": target,
        "held": held,
    }


def _print_table(rows: list[dict[str, Any]]) -> None:
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    for row in cells:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)))


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    pairs = (f"{row[name][0]:.2f} / {row[name][1]:.2f}" for name in ("p50", "p95"))
    held = "held" if row["held"] else "MISSED"
    return (str(row["entries"]), row["what"], *pairs, f"{row['ratio']:.2f}", row["target"], held)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
