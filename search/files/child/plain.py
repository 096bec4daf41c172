"""TXT and CSV, in UTF-8 or in what Windows wrote in Poland."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

COUNTS_PAGES = False
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def pieces(source: BinaryIO, unpacked: int) -> Iterator[str]:
    """One piece a line."""
    yield from _decoded(source.read()).splitlines()


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1250", errors="replace")
