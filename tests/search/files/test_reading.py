"""Files of every type, sound and not: text comes out, or a state; never an error."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.files import reading
from search.files.child.cleaning import clean
from search.files.child.formats import FORMATS
from search.files.limits import Limits
from search.files.reading import FileText, read_text
from search.files.states import FileState
from tests.search.files import samples

LIMITS = Limits.of_settings()


def read(content: bytes, extension: str, **limits: int) -> FileText:
    return read_text(io.BytesIO(content), extension, replace(LIMITS, **limits))


def test_a_pdf_gives_the_text_of_its_pages() -> None:
    found = read(samples.pdf("Pierwsza strona.", "Druga: wniosek o zasiłek."), "pdf")
    assert found == FileText(FileState.READ, "Pierwsza strona.\nDruga: wniosek o zasiłek.", 2)


@pytest.mark.parametrize(("make", "extension"), [(samples.docx, "docx"), (samples.odt, "ODT")])
def test_documents_give_paragraphs_and_tables(make: object, extension: str) -> None:
    found = read(make(), extension)  # type: ignore[operator]
    assert found == FileText(FileState.READ, f"Regulamin\n{samples.WORDS}\nPokój 26", None)


@pytest.mark.parametrize(
    "content",
    ["Zażółć gęślą".encode(encoding) for encoding in ("utf-8", "utf-8-sig", "cp1250", "utf-16")],
)
def test_plain_text_in_any_usual_encoding(content: bytes) -> None:
    assert read(content, "txt").text == "Zażółć gęślą"


def test_a_path_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "wniosek.csv"
    path.write_text("imię;pokój\nkasa;26\n")
    assert read_text(path, "csv") == FileText(FileState.READ, "imię;pokój\nkasa;26", None)


def test_what_is_not_there_any_more_is_missing(tmp_path: Path) -> None:
    assert read_text(tmp_path / "nie-ma.pdf", "pdf").state == FileState.MISSING


@pytest.mark.parametrize("extension", ["zip", "mp4", "xlsx", ""])
def test_other_types_are_not_read(extension: str) -> None:
    assert read(b"PK\x03\x04", extension).state == FileState.UNSUPPORTED


def test_a_scan_has_no_text() -> None:
    assert read(samples.scan(), "pdf") == FileText(FileState.EMPTY, "", 1)


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_password_is_respected_and_an_empty_one_opens(algorithm: str) -> None:
    assert read(samples.protected_pdf(algorithm), "pdf").state == FileState.ENCRYPTED
    opened = read(samples.protected_pdf(algorithm, password=""), "pdf")
    assert (opened.state, opened.text) == (FileState.READ, samples.WORDS)


def test_encrypted_documents() -> None:
    wrapped = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600
    assert read(wrapped, "docx").state == FileState.ENCRYPTED
    assert read(samples.protected_odt(), "odt").state == FileState.ENCRYPTED


@pytest.mark.parametrize("extension", ["pdf", "docx", "odt"])
@pytest.mark.parametrize("content", [b"", b"nonsense", b"%PDF-1.7\n", b"PK\x03\x04" + b"\0" * 90])
def test_damaged_files_are_said_to_be_damaged(content: bytes, extension: str) -> None:
    assert read(content, extension).state == FileState.BROKEN


class TestLimits:
    """A file that would hang or eat the worker is left where it stands."""

    def test_size(self) -> None:
        assert read(samples.pdf(), "pdf", size=100).state == FileState.TOO_LARGE

    def test_pages(self) -> None:
        found = read(samples.pdf("Jeden", "Dwa", "Trzy"), "pdf", pages=2)
        assert (found.state, found.text) == (FileState.PARTLY, "Jeden\nDwa")
        assert read(samples.pdf("Jeden", "Dwa"), "pdf", pages=2).state == FileState.READ

    def test_characters(self) -> None:
        found = read("zasiłek ".encode() * 100, "txt", characters=15)
        assert found == FileText(FileState.PARTLY, "zasiłek zasiłek", None)
        assert read(b"a\nb\nc", "txt", characters=2) == FileText(FileState.PARTLY, "a\nb", None)
        assert read(b"a\nb\n\n", "txt", characters=2).state == FileState.READ

    @pytest.mark.parametrize(
        ("content", "extension"),
        [
            (samples.with_part(samples.docx(), "word/document.xml", b" " * 4_000_000), "docx"),
            (samples.with_part(samples.odt(), "content.xml", b" " * 4_000_000), "odt"),
        ],
    )
    def test_archives_that_unpack_to_too_much_are_not_unpacked(
        self, content: bytes, extension: str
    ) -> None:
        assert len(content) < 100_000
        assert read(content, extension, unpacked=3_000_000).state == FileState.TOO_LARGE

    def test_memory(self) -> None:
        content = b"%PDF" * 40_000_000
        assert read(content, "txt", size=len(content), memory=200_000_000).state in {
            FileState.TOO_LARGE,
        }

    def test_time_and_what_was_read_by_then(self, monkeypatch: pytest.MonkeyPatch) -> None:
        busy = (
            "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2)); "
            "print('\"Wniosek\"', flush=True)\nwhile True: pass"
        )
        monkeypatch.setattr(reading, "CHILD", [sys.executable, "-c", busy])
        assert read(b"x", "txt", seconds=30) == FileText(FileState.TOO_LONG, "Wniosek", None)

    def test_a_child_that_only_waits_is_stopped(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reading, "WAITING_TIMES", 0.5)
        monkeypatch.setattr(
            reading, "CHILD", [sys.executable, "-c", "import time; time.sleep(600)"]
        )
        assert read(b"x", "txt", seconds=1) == FileText(FileState.TOO_LONG, "", None)

    def test_a_child_that_dies_leaves_a_damaged_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        dying = "import os; print('\"Wniosek\"', flush=True); os.abort()"
        monkeypatch.setattr(reading, "CHILD", [sys.executable, "-c", dying])
        assert read(b"x", "txt") == FileText(FileState.BROKEN)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("wy-\ntchnieniowa", "wytchnieniowa"),
        ("wy\u00ad\ntchnieniowa i zasi\u00adłek", "wytchnieniowa i zasiłek"),
        ("Program PAS-\nja", "Program PAS-ja"),
        ("z\u0307a\0ba \t\ud800 i\x07\n\n  kot\r\n", "żaba i\nkot"),
    ],
)
def test_text_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_cleaned_text_can_be_stored(text: str) -> None:
    assert "\0" not in clean(text)
    clean(text).encode()


@pytest.mark.slow
class TestAnything:
    """Noise and mutilated real files end in a state, in the process that reads them."""

    SOUND = {
        "pdf": samples.pdf(), "docx": samples.docx(), "odt": samples.odt(), "txt": b"Kasa\xb3",
    }  # fmt: skip

    @settings(max_examples=15)
    @given(content=st.binary(max_size=2_000), extension=st.sampled_from(sorted(FORMATS)))
    def test_noise(self, content: bytes, extension: str) -> None:
        assert read(content, extension).state in FileState

    @settings(max_examples=25)
    @given(data=st.data(), extension=st.sampled_from(sorted(SOUND)))
    def test_cut_and_changed_files(self, data: st.DataObject, extension: str) -> None:
        content = bytearray(self.SOUND[extension])
        places = st.integers(0, len(content) - 1)
        for place in data.draw(st.lists(places, max_size=5)):
            content[place] = data.draw(st.integers(0, 255))
        end = data.draw(st.just(len(content)) | places)
        assert read(bytes(content[:end]), extension).state in FileState
