"""Anonymous pages under 16 parallel readers, and what growing from 100 to 10,000 pages costs.

    python -m benchmarks.pages --sizes 100 10000 --requests 320

Serves the demonstration with the server of production from a temporary SQLite file; the growth
is the ratio of two times of one run.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.readers import READERS, read_in_parallel, wait_for
from benchmarks.search_measures import Times

ROOT = Path(__file__).resolve().parent.parent
PORT = 8765
HOST = f"wroclaw.localhost:{PORT}"
PATHS = (
    "/",
    "/aktualnosci/",
    "/programy/",
    "/placowki/",
    "/szukaj/?q=asystent+rodziny",
    "/api/v2/pages/?limit=20",
)
Measured = dict[str, Times]


def main() -> int:
    """Measure each size in turn and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        measured = [_measure(size, environment, options.requests) for size in options.sizes]
    _print_table(options.sizes, measured)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 10_000])
    parser.add_argument("--requests", type=int, default=320, help="of each page, in all")
    return parser.parse_args()


def _environment(folder: Path) -> dict[str, str]:
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
    }


def _measure(size: int, environment: dict[str, str], requests: int) -> Measured:
    fill = [sys.executable, "-m", "benchmarks.pages_filling", str(size), str(PORT)]
    subprocess.run(fill, check=True, cwd=ROOT, env=environment)
    with _server(environment):
        return {path: read_in_parallel(PORT, HOST, path, requests) for path in PATHS}


@contextmanager
def _server(environment: dict[str, str]) -> Iterator[None]:
    options = ["--interface", "wsgi", "--port", str(PORT), "--blocking-threads", "8"]
    command = [sys.executable, "-m", "granian", *options, "--log-level", "warning"]
    process = subprocess.Popen([*command, "config.wsgi:application"], cwd=ROOT, env=environment)
    try:
        wait_for(PORT, HOST)
        yield
    finally:
        process.terminate()
        process.wait()


def _print_table(sizes: list[int], measured: list[Measured]) -> None:
    heads = "".join(f"{f'{size} pages':>16}" for size in sizes)
    print(f"\np95 in ms of anonymous pages under {READERS} parallel readers")
    print(f"{'page':<30}{heads}{'growth':>10}")
    for path in PATHS:
        times = [round_of[path].p95 for round_of in measured]
        cells = "".join(f"{time:>16.0f}" for time in times)
        print(f"{path:<30}{cells}{times[-1] / times[0]:>9.2f}x")


if __name__ == "__main__":
    sys.exit(main())
