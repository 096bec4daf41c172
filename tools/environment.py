"""Make the virtual environment and install a lock into it: ``python tools/environment.py LOCK``.

Run by the machine's own Python, so it uses the standard library only. A stamp beside the
environment holds the digest of the installed lock: what is installed already costs nothing.
"""

import hashlib
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


def main(lock_name: str) -> int:
    """Bring the environment to ``lock_name`` (a file in the root); return the exit code."""
    lock = ROOT / lock_name
    stamp = VENV / f".{lock.stem}.installed"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == digest:
        return 0
    started = time.monotonic()
    make_environment()
    install(lock)
    stamp.write_text(digest)
    say(f"Installed {lock.name} in {time.monotonic() - started:.0f} s")
    return 0


def make_environment() -> None:
    """Create .venv, or create it anew where the Python that it was made with is gone."""
    if PYTHON.exists() and works(PYTHON):
        return
    say(f"Making a virtual environment in {VENV.name} (Python {sys.version.split()[0]}) ...")
    try:
        venv.create(VENV, clear=True, with_pip=True)
    except subprocess.CalledProcessError:
        raise SystemExit(
            "This Python cannot make virtual environments. On Debian and Ubuntu: "
            "apt install python3-venv, then try again."
        ) from None


def works(python: Path) -> bool:
    """Tell whether the interpreter starts and has pip."""
    command = [str(python), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def install(lock: Path) -> None:
    """Install the lock with uv, which takes seconds, or with pip, which takes a minute or two."""
    say(f"Installing the packages pinned in {lock.name} ...")
    if not run(uv_install(lock)):
        say("uv is not to be had here; going on with pip, which takes longer ...")
        if not run([*pip_install(), "--require-virtualenv", "-r", str(lock)]):
            raise SystemExit("The packages could not be installed; the lines above say why.")


def uv_install(lock: Path) -> list[str]:
    """Return the command that installs by uv; uv itself comes at the version of the tools' lock."""
    uv = VENV / "bin" / "uv"
    if not uv.exists():
        run([*pip_install(), "--quiet", pinned_uv()])
    return [str(uv), "pip", "install", "--python", str(PYTHON), "-r", str(lock)]


def pinned_uv() -> str:
    """Return uv's line from the tools' lock, such as ``uv==0.13.9``."""
    lines = (ROOT / "requirements-dev.txt").read_text().splitlines()
    return next(line.strip() for line in lines if line.startswith("uv=="))


def pip_install() -> list[str]:
    """Return the beginning of a pip command in the environment."""
    return [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install"]


def run(command: list[str]) -> bool:
    """Run the command, its output shown as it comes; tell whether it ended well."""
    environment = {**os.environ, "VIRTUAL_ENV": str(VENV)}
    try:
        return subprocess.run(command, env=environment, check=False).returncode == 0
    except OSError:
        return False


def say(text: str) -> None:
    """Print a line at once, also where the output is a pipe."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
