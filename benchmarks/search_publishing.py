"""What an editor waits for when the search server is not there: nothing more than otherwise.

    python -m benchmarks.search_publishing --rounds 20

Publishes the same pages in turn with the embedded engine and with a search server that refuses
connections, that accepts them and never answers, and that answers 503. Exits with 1 where the
median is more than 100 ms longer.
"""

import argparse
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

from benchmarks.publishing import PAGES, form_of, log_in, make_pages, time_of_publishing
from benchmarks.search_database import database
from benchmarks.search_trouble import SERVERS

ALLOWED = 100.0
WARM_UP = 5


def main() -> int:
    """Measure each kind of trouble, print a table, say by the exit code whether all is well."""
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    logging.disable(logging.CRITICAL)
    with database() as vendor:
        client = log_in()
        forms = [form_of(client, page) for page in make_pages()]
        print(f"Publishing a page, {vendor}, milliseconds (median without / with trouble)")
        extra = [_trouble(name, server, client, forms, options.rounds) for name, server in SERVERS]
    return int(max(extra) > ALLOWED)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=20, help="publications of each sort")
    return parser.parse_args()


def _trouble(name: str, server: Any, client: Any, forms: list[Any], rounds: int) -> float:
    """Milliseconds by which publishing takes longer with this server."""
    calm, troubled = [], []
    with server() as url:
        for n in range(rounds + WARM_UP):
            form = forms[n % PAGES]
            calm.append(time_of_publishing(client, *form))
            with _engine_at(url):
                troubled.append(time_of_publishing(client, *form))
    before, after = median(calm[WARM_UP:]), median(troubled[WARM_UP:])
    verdict = "held" if after - before <= ALLOWED else "MISSED"
    print(f"{name:28}{before:9.2f} / {after:.2f}  (≤ {ALLOWED:.0f} ms more: {verdict})")
    return after - before


@contextmanager
def _engine_at(url: str) -> Iterator[None]:
    from django.test import override_settings

    with override_settings(SEARCH_ENGINE="elasticsearch", SEARCH_ELASTICSEARCH_URLS=[url]):
        yield


if __name__ == "__main__":
    sys.exit(main())
