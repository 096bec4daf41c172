"""DOCX: paragraphs in reading order, those in tables and text boxes too."""

from collections.abc import Iterator
from typing import BinaryIO

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P

from search.files.child.archive import check_archive

COUNTS_PAGES = False


def pieces(source: BinaryIO, unpacked: int) -> Iterator[str]:
    """One piece a paragraph."""
    check_archive(source, unpacked)
    source.seek(0)
    for paragraph in Document(source).element.body.iter(qn("w:p")):
        if isinstance(paragraph, CT_P):
            yield paragraph.text
