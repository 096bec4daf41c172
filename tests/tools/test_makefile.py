"""make: a list of commands without an argument, and words where something is wrong."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROMISED = {
    "help", "run", "test", "test-fast", "lint", "format", "lock", "catalogues", "bench",
    "bench-search", "services", "clean",
}  # fmt: skip


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_without_an_argument_it_lists_every_command():
    listed = set(re.findall(r"^  ([a-z-]+) ", make().stdout, re.M))

    assert listed == PROMISED


@pytest.mark.parametrize("command", sorted(PROMISED))
def test_every_command_can_be_planned(command):
    result = make("--dry-run", command)

    assert result.returncode == 0, result.stderr


def test_an_old_python_is_told_in_clear_words(tmp_path):
    old = tmp_path / "python3.9"
    old.write_text("#!/bin/sh\necho 'Osrodek needs Python 3.11 or newer' >&2\nexit 1\n")
    old.chmod(0o755)

    result = make("environment", f"PYTHON={old}")

    assert result.returncode != 0
    assert "needs Python 3.11 or newer" in result.stderr
    assert "Traceback" not in result.stderr
