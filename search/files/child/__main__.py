"""``python -m search.files.child EXTENSION LIMITS < FILE``: text as JSON lines.

Each line is a piece of text; the last one is an object with ``state`` and ``pages``. Whoever is
stopped before that has said as much as could be read.
"""

import contextlib
import json
import os
import re
import resource
import sys
from collections.abc import Mapping
from io import FileIO
from typing import Any, BinaryIO, cast

from search.files.child.cleaning import clean
from search.files.child.formats import Refused, format_of

_WORD = re.compile(r"[^\W_]")


def main() -> None:
    """Read standard input within the limits."""
    extension, limits = sys.argv[1], json.loads(sys.argv[2])
    _restrict(limits)
    try:
        end = _read(cast(BinaryIO, FileIO(0)), extension, limits)
    except Refused as refused:
        end = _end(refused.state)
    except MemoryError:
        end = _end("too_large")
    except Exception:  # a damaged file fails in any way that a reader of files can
        end = _end("broken")
    _say(end)
    os._exit(0)  # what a reader left behind must not change the answer


def _restrict(limits: Mapping[str, int]) -> None:
    os.nice(10)
    for kind, most in (
        (resource.RLIMIT_AS, limits["memory"]),
        (resource.RLIMIT_CPU, limits["seconds"]),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no limit of memory
            resource.setrlimit(kind, (most, most + 1 if most else 0))


def _read(source: BinaryIO, extension: str, limits: Mapping[str, int]) -> dict[str, Any]:
    chosen = format_of(extension)
    left, read, has_words = limits["characters"], 0, False
    for piece in chosen.pieces(source, limits["unpacked"]):
        text = clean(piece)
        if len(text) > left or (chosen.COUNTS_PAGES and read == limits["pages"]):
            _say(text[:left] if len(text) > left else "")
            return _end("partly", read if chosen.COUNTS_PAGES else None)
        _say(text)
        left -= len(text)
        read += 1
        has_words = has_words or bool(_WORD.search(text))
    return _end("read" if has_words else "empty", read if chosen.COUNTS_PAGES else None)


def _end(state: str, pages: int | None = None) -> dict[str, Any]:
    return {"state": state, "pages": pages}


def _say(words: object) -> None:
    if not words:
        return
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
