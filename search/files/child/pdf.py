"""PDF: the text of each page, as far as it has any."""

import logging
from collections.abc import Iterator
from typing import BinaryIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from search.files.child.formats import Refused

COUNTS_PAGES = True
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def pieces(source: BinaryIO, unpacked: int) -> Iterator[str]:
    """One piece a page."""
    try:
        reader = PdfReader(source, strict=False)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise Refused("encrypted")
        for page in reader.pages:
            yield page.extract_text()
    except (DependencyError, FileNotDecryptedError) as error:
        raise Refused("encrypted") from error
