"""The list of offices, at 100 and at 10,000 of them.

    python -m benchmarks.offices --sizes 100 10000 --requests 10

Works in this process, on a Monday at nine, with a temporary SQLite file or a PostgreSQL beside the
one that ``DATABASE_URL`` names. Exits with 1 where the p95 of a list at the last size is more than
twice that at the first.
"""

import argparse
import logging
import sys
from typing import Any

import time_machine

from benchmarks.progress import say
from benchmarks.search_database import database
from benchmarks.search_measures import Times, alone

MOST_GROWTH = 2.0
MONDAY_AT_NINE = "2026-11-23T09:00:00+01:00"
ADDRESS = "/placowki/"
QUERIES = {
    "the list": "",
    "open now": "?open=now",
    "open at a time": "?open_on=2026-12-08&open_at=10:00",
    "several filters": "?access=lift&open_on=2026-12-08",
    "a further page": "?page=3",
}
Measured = dict[str, Times]


def main() -> int:
    """Measure each size, print a table; 1 where a list grows more than it may."""
    options = _options()
    logging.disable(logging.WARNING)
    with database() as vendor, time_machine.travel(MONDAY_AT_NINE, tick=False):
        directory = _directory()
        measured = [_measure(directory, size, options.requests) for size in options.sizes]
    growths = [_growth(measured, name) for name in QUERIES]
    _print_table(vendor, options.sizes, measured)
    return int(max(growths) > MOST_GROWTH)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 10_000])
    parser.add_argument("--requests", type=int, default=10, help="of each list, the best of five")
    return parser.parse_args()


def _directory() -> Any:
    from benchmarks.offices_filling import make_directory
    from tests.factories.core import make_centre_site

    return make_directory(make_centre_site())


def _measure(directory: Any, size: int, requests: int) -> Measured:
    from benchmarks.offices_filling import add_offices

    add_offices(directory, size)
    say(f"{size} offices are there")
    return {name: _times(f"{ADDRESS}{query}", requests) for name, query in QUERIES.items()}


def _times(address: str, requests: int) -> Times:
    from django.test import Client

    client = Client()
    if client.get(address).status_code != 200:
        raise SystemExit(f"{address} does not answer.")
    return alone([lambda: client.get(address)] * requests)


def _growth(measured: list[Measured], name: str) -> float:
    return measured[-1][name].p95 / measured[0][name].p95


def _print_table(vendor: str, sizes: list[int], measured: list[Measured]) -> None:
    heads = "".join(f"{f'{size} offices':>16}" for size in sizes)
    print(f"\n{f'p95 of the list of offices, ms ({vendor})':<44}{heads}{'growth':>10}")
    for name in QUERIES:
        cells = "".join(f"{times[name].p95:>16.1f}" for times in measured)
        held = "held" if _growth(measured, name) <= MOST_GROWTH else "MISSED"
        print(f"{name:<44}{cells}{_growth(measured, name):>9.2f}x  ≤ {MOST_GROWTH:.0f}: {held}")


if __name__ == "__main__":
    sys.exit(main())
