"""Run every static check, all of them even if one fails: ``python -m tools.lint``."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ["site", "home", "programmes", "directory", "search"]
PYTHON = [sys.executable, "-m"]
CHECKS: dict[str, list[str]] = {
    "types": [*PYTHON, "mypy"],  # takes longest, so it begins first
    "style": [*PYTHON, "ruff", "check", "."],
    "format": [*PYTHON, "ruff", "format", "--check", "."],
    "layers": [str(Path(sys.executable).parent / "lint-imports")],
    "templates": [*PYTHON, "djlint", "--lint", "--quiet", *TEMPLATES],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "catalogues": [*PYTHON, "tools.catalogues", "check"],
}


def main() -> int:
    """Return 0 if every check passed."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = [pool.submit(run, name, command) for name, command in CHECKS.items()]
    return 0 if all(result.result() for result in results) else 1


def run(name: str, command: list[str]) -> bool:
    """Run one check; show its output only where it failed."""
    started = time.monotonic()
    result = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment()},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    passed = result.returncode == 0
    print(f"{name:<12}{'ok' if passed else 'FAILED':<8}{time.monotonic() - started:5.1f} s")
    if not passed:
        print(result.stdout, flush=True)
    return passed


def environment() -> dict[str, str]:
    """Return what the checks need to import the project: site/ is a source root."""
    return {
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
    }


if __name__ == "__main__":
    sys.exit(main())
