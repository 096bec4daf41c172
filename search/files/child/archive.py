"""DOCX and ODT are ZIP archives; one is looked at before anything in it is unpacked."""

import zipfile
from typing import BinaryIO

from search.files.child.formats import Refused

MOST_PARTS = 5_000
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")  # in which Office wraps what has a password


def check_archive(source: BinaryIO, unpacked: int) -> zipfile.ZipFile:
    """The archive, if it says that it unpacks to at most ``unpacked`` bytes; Refused if not.

    It cannot unpack to more than it says: zipfile stops reading a part there.
    """
    if source.read(len(COMPOUND)) == COMPOUND:
        raise Refused("encrypted")
    source.seek(0)
    archive = zipfile.ZipFile(source)
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > unpacked:
        raise Refused("too_large")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("encrypted")
    return archive
