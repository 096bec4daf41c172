"""``make bench-search``: our search against bare SQL, bare HTTP, and modelsearch.

    python -m benchmarks.search --sizes 1000 10000 100000 --queries 100

Every ratio is of two times of one run, measured in turn. Runs on a temporary SQLite file, or
beside the PostgreSQL of ``DATABASE_URL``; with Elasticsearch where TEST_ELASTICSEARCH_URL
names one (``python -m tools.services`` starts both).
"""

import argparse
import sys
import time

from benchmarks.progress import say
from benchmarks.reporting import add_options, write_report
from benchmarks.search_database import database
from benchmarks.search_rows import Row, print_table

WORDY = 10_000  # entries, below which no site has 50,000 words


def main() -> int:
    """Measure, print, write; 1 where ``--strict`` and a target was missed."""
    options = _options()
    with database() as vendor:
        rows = _measure(options)
    report = {"database": vendor, "queries": options.queries, "rows": rows}
    print(f"\nSearch on {vendor}, {options.queries} questions")
    print_table(rows)
    return write_report(options, f"search-{vendor}", report)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--stock-size", type=int, default=10_000, help="0: without modelsearch")
    parser.add_argument("--stock-queries", type=int, default=10)
    add_options(parser, "search-DATABASE")
    return parser.parse_args()


def _measure(options: argparse.Namespace) -> list[Row]:
    from benchmarks.search_corpus import Corpus
    from benchmarks.search_filling import fill

    corpus = Corpus()
    questions = corpus.questions(options.queries)
    rows: list[Row] = []
    filled = 0
    for size in sorted({*options.sizes, *([options.stock_size] if options.stock_size else [])}):
        started = time.perf_counter()
        fill(corpus, size - filled)
        filled = size
        say(f"{size} entries written in {time.perf_counter() - started:.0f} s")
        rows += _rows(size, questions, options)
    return rows


def _rows(size: int, questions: list[str], options: argparse.Namespace) -> list[Row]:
    from benchmarks import search_database_rows as database_rows
    from benchmarks import search_elastic, search_elastic_rows

    rows: list[Row] = []
    if size in options.sizes:
        rows += database_rows.against_sql(size, questions)
        rows.append(database_rows.highlighting(size, questions))
        rows += [database_rows.did_you_mean(size, questions)] if size >= WORDY else []
    if size == options.stock_size:
        rows.append(database_rows.against_stock(size, questions[: options.stock_queries]))
    if size in options.sizes and search_elastic.url():
        rows += search_elastic_rows.rows(size, questions)
    return rows


if __name__ == "__main__":
    sys.exit(main())
