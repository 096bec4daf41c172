"""A document must be what its name says."""

import pytest

from core.uploads import content_fits

PDF = b"%PDF-1.7\n"
ZIP = b"PK\x03\x04\x14\x00"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00"


@pytest.mark.parametrize(
    ("extension", "head"),
    [
        ("pdf", PDF),
        ("docx", ZIP),
        ("odt", ZIP),
        ("zip", ZIP),
        ("doc", OLE),
        ("txt", "Zażółć gęślą jaźń".encode()),
        ("csv", b"rok;kwota\n2019;470415.00\n"),
        ("rtf", rb"{\rtf1 \ansi"),
    ],
)
def test_honest_files_pass(extension: str, head: bytes) -> None:
    assert content_fits(extension, head)


@pytest.mark.parametrize(
    ("extension", "head"),
    [("pdf", PROGRAM), ("pdf", b""), ("docx", PDF), ("doc", ZIP), ("txt", PROGRAM), ("csv", PDF)],
)
def test_disguised_files_do_not(extension: str, head: bytes) -> None:
    assert not content_fits(extension, head)
