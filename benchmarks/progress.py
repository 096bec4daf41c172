"""Words on standard error while something takes long."""

import sys


def say(text: str) -> None:
    """Say what was done; the table alone goes to standard output."""
    print(text, file=sys.stderr, flush=True)
