"""Exit 0 if the Python that runs this is new enough, else say what to do and exit 1.

Written so that any Python since 2.7 can run it: an old one must be able to say that it is old.
"""

from __future__ import print_function

import sys

NEEDED = (3, 11)


def complaint(version):
    """Return what to tell a person whose Python is ``version`` (a tuple), or None if it will do."""
    if tuple(version[:2]) >= NEEDED:
        return None
    return (
        "Osrodek needs Python {0}.{1} or newer; {2} is {3}.\n"
        "Install a newer one, or name it: make run PYTHON=/path/to/python{0}.{1}"
    ).format(NEEDED[0], NEEDED[1], sys.executable, ".".join(str(part) for part in version[:3]))


if __name__ == "__main__":
    words = complaint(sys.version_info)
    if words:
        print(words, file=sys.stderr)
        sys.exit(1)
