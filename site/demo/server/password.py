"""The password of the demonstration's logins: made once, kept beside the database, never in git."""

import os
import secrets
from pathlib import Path

WORDS = 3
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that reads like something else


def editors_password(file: Path) -> tuple[str, bool]:
    """Return the password and whether it is new.

    ``DEMO_PASSWORD`` decides; else the one kept in ``file``; else a new one is made and kept.
    """
    kept = file.read_text().strip() if file.exists() else ""
    password = os.environ.get("DEMO_PASSWORD") or kept or generate()
    if password == kept:
        return password, False
    keep(file, password)
    return password, True


def generate() -> str:
    """Make a password that a person can type, such as ``k3vd-9qmx-t7hp``."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(WORDS))


def keep(file: Path, password: str) -> None:
    """Write the password where only the owner of the installation can read it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(f"{password}\n")
