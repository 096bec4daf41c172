"""Finds a Java that the search server runs on."""

import re
import shutil
from pathlib import Path

from tools.services.local import MissingServiceError

HOMES = Path("/usr/lib/jvm")
OLDEST = 17


def find_java() -> Path:
    """Return the home of the oldest Java that will do: the server was tried on it most."""
    homes = [home.resolve() for home in HOMES.glob("*")]
    if on_path := shutil.which("java"):
        homes.append(Path(on_path).resolve().parents[1])
    usable = sorted((version, home) for home in homes if (version := version_of(home)) >= OLDEST)
    if not usable:
        hint = "Debian: apt install default-jre-headless"
        raise MissingServiceError(f"Java {OLDEST} or newer is not installed ({hint})")
    return usable[0][1]


def version_of(home: Path) -> int:
    """Return the major version that a Java home says of itself; 0 if it is none."""
    release = home / "release"
    if not (release.exists() and (home / "bin" / "java").exists()):
        return 0
    found = re.search(r'^JAVA_VERSION="(\d+)', release.read_text(), re.MULTILINE)
    return int(found[1]) if found else 0
