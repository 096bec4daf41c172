"""ODT: headings and paragraphs in reading order, those in tables too."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from odfdo import Document

from search.files.child.archive import check_archive
from search.files.child.formats import Refused

COUNTS_PAGES = False
MANIFEST = "META-INF/manifest.xml"


def pieces(source: BinaryIO, unpacked: int) -> Iterator[str]:
    """One piece a heading or paragraph that stands in no other one."""
    archive = check_archive(source, unpacked)
    if b"encryption-data" in archive.read(MANIFEST):
        raise Refused("encrypted")
    source.seek(0)
    body = Document(BytesIO(source.read())).body
    for element in body.xpath("//text:h | //text:p[not(ancestor::text:p)]"):
        yield str(getattr(element, "inner_text", element))
