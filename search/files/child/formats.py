"""Which module reads which type of file."""

from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO, Protocol, cast

FORMATS = {
    "pdf": "search.files.child.pdf",
    "docx": "search.files.child.word",
    "odt": "search.files.child.opendocument",
    "txt": "search.files.child.plain",
    "csv": "search.files.child.plain",
}


class Refused(Exception):
    """The file is not read; ``state`` says why (a value of search.files.states)."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class Format(Protocol):
    """A module that reads one type. ``COUNTS_PAGES``: each piece that it gives is a page.

    ``pieces`` raises Refused, or anything at all for a damaged file.
    """

    COUNTS_PAGES: bool

    def pieces(self, source: BinaryIO, unpacked: int) -> Iterator[str]: ...


def format_of(extension: str) -> Format:
    """The module for files of this type; KeyError if there is none."""
    return cast(Format, import_module(FORMATS[extension]))
