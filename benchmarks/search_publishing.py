"""What is noticed of a search server that is not there: nothing more than a note.

    python -m benchmarks.search_publishing --rounds 20

With the embedded engine and, in turn, with a search server that refuses connections, that accepts
them and never answers, and that answers 503: an editor publishes the same pages, a resident opens
the same pages of results. Time-outs are the product's own. Exits with 1 where a target is missed.
"""

import argparse
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.publishing import PAGES, form_of, log_in, make_pages, time_of_publishing
from benchmarks.reporting import add_options, write_report
from benchmarks.search_database import database
from benchmarks.search_measures import Times
from benchmarks.search_rows import Row, more_at_most, print_table
from benchmarks.search_trouble import SERVERS
from benchmarks.searching_meanwhile import fill, searching

ALLOWED = 100.0
WARM_UP = 5


def main() -> int:
    """Measure each kind of trouble, print a table, write it; see ``--strict``."""
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    logging.disable(logging.CRITICAL)
    with database() as vendor:
        rows = _measure(options.rounds)
    print(f"\nWithout the search server, {vendor} (milliseconds; with trouble / without)")
    print_table(rows)
    report = {"database": vendor, "rounds": options.rounds, "rows": rows}
    return write_report(options, "search-publishing", report)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=20, help="times of each sort")
    add_options(parser, "search-publishing")
    parser.set_defaults(strict=True)
    return parser.parse_args()


def _measure(rounds: int) -> list[Row]:
    client, pages = log_in(), make_pages()
    forms = [form_of(client, page) for page in pages]
    rows = [_publishing(name, server, client, forms, rounds) for name, server in SERVERS]
    entries = fill(pages[0])
    for name, server in SERVERS:
        with server() as url:
            rows += searching(entries, name, lambda: _engine_at(url), rounds)
    return rows


def _publishing(name: str, server: Any, client: Any, forms: list[Any], rounds: int) -> Row:
    """By how much publishing takes longer with this server."""
    calm, troubled = [], []
    with server() as url:
        for n in range(rounds + WARM_UP):
            form = forms[n % PAGES]
            calm.append(time_of_publishing(client, *form))
            with _engine_at(url):
                troubled.append(time_of_publishing(client, *form))
    times = Times(troubled[WARM_UP:]), Times(calm[WARM_UP:])
    return more_at_most(PAGES, f"{name}: publishing", *times, ALLOWED)


@contextmanager
def _engine_at(url: str) -> Iterator[None]:
    from django.test import override_settings

    with override_settings(SEARCH_ENGINE="elasticsearch", SEARCH_ELASTICSEARCH_URLS=[url]):
        yield


if __name__ == "__main__":
    sys.exit(main())
