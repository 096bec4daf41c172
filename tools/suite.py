"""Run the test suite once for each database: ``python -m tools.suite [pytest arguments]``.

SQLite always; PostgreSQL where TEST_POSTGRES_URL names a server. What the database cannot change is
told once, by the first run, which measures coverage if another one follows.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
# Tests of one xdist_group share what is costly to make, so one process runs them.
PARALLEL = ["-n", "auto", "--dist", "loadgroup", "--durations=20"]
# Of lines and branches, in percent.
LEAST_COVERAGE = "90"


@dataclass(frozen=True)
class Run:
    """One run of pytest."""

    database: str
    url: str
    marks: str


def main(arguments: list[str]) -> int:
    """Run every database's suite, even after a failure; return the first failure's exit code."""
    runs = planned_runs()
    codes = []
    for number, run in enumerate(runs, 1):
        print(f"== {run.database} ({number} of {len(runs)})", flush=True)
        is_measured = number < len(runs) and not arguments
        codes.append((run_measured if is_measured else run_pytest)(run, arguments or PARALLEL))
        if codes[-1] and number < len(runs):
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


def run_measured(run: Run, options: list[str]) -> int:
    """Run pytest and print the coverage; return the exit code of a failure, of tests or coverage.

    The report comes after pytest's summary, which must end the output: hence not in the last run.
    In one step, slipcover 1.1 would judge the workers' coverage, but not print it.
    """
    with TemporaryDirectory() as folder:
        data = f"{folder}/coverage.json"
        measure = ["-m", "slipcover", "--json", "--out", data]
        report = ["-m", "slipcover", "--merge", data, "--out", data, "--fail-under", LEAST_COVERAGE]
        code = run_pytest(run, options, measure)
        return code or _python(report, dict(os.environ))


def run_pytest(run: Run, options: list[str], measure: Sequence[str] = ()) -> int:
    """Run pytest against the run's database; return its exit code."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if run.url:
        environment["DATABASE_URL"] = run.url
    return _python([*measure, "-m", "pytest", "-m", run.marks, *options], environment)


def _python(arguments: list[str], environment: dict[str, str]) -> int:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
