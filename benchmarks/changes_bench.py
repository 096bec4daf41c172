"""What the change log costs an editor: publishing with it and without it, in turn.

    python -m benchmarks.changes_bench --pairs 200

The database is a temporary SQLite file, or a PostgreSQL beside the one that ``DATABASE_URL``
names. Tasks wait in the database as in production; their worker does not run. Exits with 1 where
publishing with the log takes more than 1.10 times as long (the median of all pairs).
"""

import argparse
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any
from unittest import mock

from benchmarks.publishing import PAGES, form_of, log_in, make_pages, time_of_publishing
from benchmarks.search_database import database

ALLOWED_RATIO = 1.10
WARM_UP = 5  # pairs that fill caches and are not counted


def main() -> int:
    """Measure, print a table, say by the exit code whether the log is cheap enough."""
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    logging.disable(logging.WARNING)
    with database() as vendor:
        logged, bare = _measure(make_pages(), options.pairs + WARM_UP)
    # Of each pair: the load of the machine changes more between pairs than within one.
    ratio = median(one / other for one, other in zip(logged, bare, strict=True))
    _print_table(vendor, logged, bare, ratio)
    return int(ratio > ALLOWED_RATIO)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pairs", type=int, default=200, help="publications of each sort")
    return parser.parse_args()


def _measure(pages: list[Any], pairs: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each publication, with the log and without it."""
    client = log_in()
    forms = [form_of(client, page) for page in pages]
    logged, bare = [], []
    for n in range(pairs):
        url, data = forms[n % PAGES]
        for is_logged in (n % 2 == 0, n % 2 == 1):  # neither sort always comes first
            if is_logged:
                logged.append(time_of_publishing(client, url, data))
            else:
                with _without_log():
                    bare.append(time_of_publishing(client, url, data))
    return logged[WARM_UP:], bare[WARM_UP:]


@contextmanager
def _without_log() -> Iterator[None]:
    """Let every save pass as one that the public does not see.

    The signals stay connected: connecting anew would empty Django's cache of receivers.
    """
    with mock.patch("core.changes.pages.is_bookkeeping", return_value=True):
        yield


def _print_table(vendor: str, logged: list[float], bare: list[float], ratio: float) -> None:
    print(f"Publishing a page, {vendor}, {len(bare)} pairs in turn (milliseconds)")
    print(f"{'':16}{'median':>9}{'p95':>9}")
    for name, times in (("without the log", bare), ("with the log", logged)):
        p95 = sorted(times)[int(0.95 * len(times))]
        print(f"{name:16}{median(times):9.2f}{p95:9.2f}")
    verdict = "allowed" if ratio <= ALLOWED_RATIO else "TOO MUCH"
    print(f"ratio {ratio:.3f}, at most {ALLOWED_RATIO:.2f}: {verdict}")


if __name__ == "__main__":
    sys.exit(main())
