"""``make bench-search``: all measures of the search, on both databases and Elasticsearch.

    python -m tools.services python -m benchmarks.search_all --sizes 1000 10000

Arguments go to ``benchmarks.search``, ``--strict`` to all parts. PostgreSQL and Elasticsearch are
measured where ``python -m tools.services`` has started them.
"""

import os
import subprocess
import sys


def main() -> int:
    """Run the parts in turn, each in a process of its own; the worst exit code of them."""
    arguments = sys.argv[1:]
    strict = [argument for argument in arguments if argument == "--strict"]
    codes = [_run("benchmarks.search", *arguments)]
    if postgres := os.environ.get("TEST_POSTGRES_URL"):
        elsewhere = {"DATABASE_URL": postgres, "TEST_ELASTICSEARCH_URL": ""}
        codes.append(_run("benchmarks.search", *arguments, **elsewhere))
    codes.append(_run("benchmarks.search_publishing", *strict))
    codes.append(_run("benchmarks.relevance", *strict))
    return max(codes)


def _run(part: str, *arguments: str, **variables: str) -> int:
    command = [sys.executable, "-m", part, *arguments]
    return subprocess.run(command, env={**os.environ, **variables}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
