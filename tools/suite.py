"""Run the test suite once for each database: ``python -m tools.suite [pytest arguments]``.

SQLite always; PostgreSQL where TEST_POSTGRES_URL names a server. What the database cannot change is
told once, by the first run, which measures coverage.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.templates import migrated

ROOT = Path(__file__).resolve().parent.parent
# Tests of one xdist_group share what is costly to make, so one process runs them.
PARALLEL = ["-n", "auto", "--dist", "loadgroup", "--durations=20"]
# At its usual threshold slipcover spends a twentieth of the run on taking out what it has seen.
MEASURE = ["--json", "--threshold", "2000"]
# Of lines and branches, in percent.
LEAST_COVERAGE = "90"


@dataclass(frozen=True)
class Run:
    """One run of pytest."""

    database: str
    url: str
    marks: str
    template: str = ""
    """The address of a database to begin with."""


def main(arguments: list[str]) -> int:
    """Run every database's suite, even after a failure; return the first failure's exit code."""
    runs = planned_runs()
    if arguments:  # few tests, which may need no database
        return run_all(runs, arguments)
    with migrated([run.url for run in runs]) as templates:
        pairs = zip(runs, templates, strict=True)
        return run_all([replace(run, template=url) for run, url in pairs], arguments)


def run_all(runs: list[Run], arguments: list[str]) -> int:
    """Run one after the other; return the first failure's exit code."""
    codes = []
    for number, run in enumerate(runs, 1):
        print(f"== {run.database} ({number} of {len(runs)})", flush=True)
        is_last = number == len(runs)
        if number == 1 and not arguments:
            codes.append(run_measured(run, is_last))
        else:
            codes.append(run_pytest(run, arguments or PARALLEL))
        if codes[-1] and not is_last:
            print(f"== The suite failed on {run.database}; going on", flush=True)
    return next((code for code in codes if code), 0)


def planned_runs() -> list[Run]:
    """Return the runs for the databases at hand; without a server for it, no PostgreSQL run."""
    postgres = os.environ.get("TEST_POSTGRES_URL")
    if postgres:
        return [
            Run("SQLite", "", "not postgres"),
            Run("PostgreSQL", postgres, "database and not sqlite and not browser"),
        ]
    if os.environ.get("REQUIRE_SERVICES") == "1":
        sys.exit("REQUIRE_SERVICES=1, but TEST_POSTGRES_URL names no PostgreSQL server")
    return [Run("SQLite", "", "")]


def run_measured(run: Run, is_last: bool) -> int:
    """Run pytest, then judge the coverage; return the exit code of the first that fails.

    In one step, slipcover 1.1 would judge what all workers measured, but print the controller's.
    """
    with TemporaryDirectory() as folder:
        data = f"{folder}/coverage.json"
        code = run_pytest(run, PARALLEL, ["-m", "slipcover", *MEASURE, "--out", data])
        return code or judge_coverage(data, is_last)


def judge_coverage(data: str, is_last: bool) -> int:
    """Print what is not covered; return 0 if that is little.

    Where it is, and no other run follows, nothing is printed: pytest's summary ends the output.
    """
    options = ["--merge", data, "--out", data, "--fail-under", LEAST_COVERAGE]
    command = [sys.executable, "-m", "slipcover", *options]
    report = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if report.returncode or not is_last:
        print(report.stdout + report.stderr, flush=True)
    if report.returncode:
        print(f"== Less than {LEAST_COVERAGE} % of lines and branches are covered", flush=True)
    return report.returncode


def run_pytest(run: Run, options: list[str], measure: Sequence[str] = ()) -> int:
    """Run pytest against the run's database; return its exit code."""
    addresses = {"DATABASE_URL": run.url, "TEST_TEMPLATE_URL": run.template}
    environment = {name: value for name, value in os.environ.items() if name not in addresses}
    environment |= {name: url for name, url in addresses.items() if url}
    command = [sys.executable, *measure, "-m", "pytest", "-m", run.marks, *options]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
