"""Run the test suite once for each database: ``python -m tools.suite [pytest arguments]``.

SQLite always; PostgreSQL where TEST_POSTGRES_URL names a server. What the database cannot change is
told once, by the first run, which measures coverage.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Tests of one xdist_group share what is costly to make, so one process runs them.
PARALLEL = ["-n", "auto", "--dist", "loadgroup", "--durations=20"]
# Tracing doubles what Python takes, and another database adds but a few lines to what is covered.
COVERAGE = ["--cov", "--cov-report=term:skip-covered"]


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
    for number, run in enumerate(runs):
        print(f"== {run.database} ({number + 1} of {len(runs)})", flush=True)
        options = arguments or [*PARALLEL, *([] if number else COVERAGE)]
        codes.append(run_pytest(run, options))
        if codes[-1] and number + 1 < len(runs):
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


def run_pytest(run: Run, options: list[str]) -> int:
    """Run pytest against the run's database; return its exit code."""
    command = [sys.executable, "-m", "pytest", "-m", run.marks, *options]
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if run.url:
        environment["DATABASE_URL"] = run.url
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
