"""The finance overview of 1,000 and of 10,000 programmes, each with 6 years of 3 sources.

    python -m benchmarks.finances --sizes 1000 10000 --requests 60

Works in this process on a temporary SQLite file; the growth is the ratio of two p95 of one run.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import django

from benchmarks.search_measures import Times, alone

ROOT = Path(__file__).resolve().parent.parent
MOST_GROWTH = 3.0


def main() -> int:
    """Measure each size and print a row; 1 where the overview grows more than it may."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        times = [_measure(size, options.requests) for size in options.sizes]
    growth = times[-1].p95 / times[0].p95
    held = "held" if growth <= MOST_GROWTH else "MISSED"
    for size, found in zip(options.sizes, times, strict=True):
        print(f"finance overview, {size:>6} programmes: p95 {found.p95:.1f} ms")
    print(f"growth {growth:.2f}, target ≤ {MOST_GROWTH}: {held}")
    return int(growth > MOST_GROWTH)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--requests", type=int, default=60)
    return parser.parse_args()


def _set_up(folder: Path) -> None:
    sys.path[:0] = [str(ROOT / "site"), str(ROOT)]
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)


def _measure(size: int, requests: int) -> Times:
    from django.test import Client

    from benchmarks.finances_filling import add_programmes

    add_programmes(_index(), size)
    client = Client()
    address = "/programy/finanse/"
    if client.get(address).status_code != 200:
        raise SystemExit(f"{address} does not answer.")
    return alone([lambda: client.get(address)] * requests, repeats=1)


def _index() -> "object":
    from wagtail.models import Site

    from programmes.models import ProgrammeIndexPage

    root = Site.objects.get(is_default_site=True).root_page
    found = ProgrammeIndexPage.objects.child_of(root).first()
    return found or root.add_child(instance=ProgrammeIndexPage(title="Programy", slug="programy"))


if __name__ == "__main__":
    sys.exit(main())
