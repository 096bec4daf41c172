"""What every measure of the search leaves behind: a file of JSON, and an exit code."""

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.search_database import ROOT


def add_options(parser: argparse.ArgumentParser, default: str) -> None:
    """Where to write, and whether a target that was missed is a failure."""
    parser.add_argument("--json", type=Path, help=f"default: var/bench-{default}.json")
    parser.add_argument("--strict", action="store_true", help="exit 1 if a target is missed")


def write_report(options: argparse.Namespace, name: str, report: dict[str, Any]) -> int:
    """Write ``report``; 1 where ``--strict`` and one of its ``rows`` was not ``held``."""
    path = options.json or ROOT / "var" / f"bench-{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    print(f"Written to {path}")
    return int(options.strict and not all(row["held"] for row in report["rows"]))
