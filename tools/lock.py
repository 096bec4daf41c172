"""Compile the direct dependencies into the two locks: ``python -m tools.lock [--upgrade]``."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Universal: one lock for every Python and system; no index address gets into the files.
COMPILE = ["uv", "pip", "compile", "--universal", "--no-emit-index-url", "--no-header", "--quiet"]


def main(arguments: list[str]) -> int:
    """Write requirements.txt, then requirements-dev.txt with the same versions and the tools."""
    runtime = [*COMPILE, "pyproject.toml", "-o", "requirements.txt", *arguments]
    tools = ["--extra", "dev", "-c", "requirements.txt", "pyproject.toml"]
    development = [*COMPILE, *tools, "-o", "requirements-dev.txt", *arguments]
    for command in (runtime, development):
        code = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
