"""``make bench``: the change log, hours, offices, then pages under load and growing content."""

import subprocess
import sys

PARTS = (
    "benchmarks.changes_bench",
    "benchmarks.hours",
    "benchmarks.offices",
    "benchmarks.pages",
    "benchmarks.finances",
)


def main() -> int:
    """Run the parts in turn, each in a process of its own; the worst exit code of them."""
    codes = [subprocess.run([sys.executable, "-m", part], check=False).returncode for part in PARTS]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
