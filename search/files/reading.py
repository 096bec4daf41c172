"""Reads the text of one file in a process that may fail, hang or run out of memory alone."""

import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from signal import SIGXCPU
from typing import IO, Any, BinaryIO

from search.files.child.formats import FORMATS
from search.files.limits import Limits
from search.files.states import FileState

logger = logging.getLogger(__name__)
ROOT = Path(__file__).resolve().parents[2]
CHILD = [sys.executable, "-m", "search.files.child"]
WAITING_TIMES = 3  # a busy machine gives a process less than all of its time


@dataclass(frozen=True)
class FileText:
    """What was read: plain text in reading order, and the number of pages where they count.

    ``text`` holds what could be read in time also of a file that is too long.
    """

    state: FileState
    text: str = ""
    pages: int | None = None


def read_text(file: Path | BinaryIO, extension: str, limits: Limits | None = None) -> FileText:
    """The text of a file whose name ends with ``extension``. Whatever it holds: never an error."""
    limits = limits or Limits.of_settings()
    if extension.lower() not in FORMATS:
        return FileText(FileState.UNSUPPORTED)
    try:
        with _on_disk(file) as source:
            if os.fstat(source.fileno()).st_size > limits.size:
                return FileText(FileState.TOO_LARGE)
            return _result(*_run(source, extension.lower(), limits))
    except OSError as error:
        logger.warning("An attached file cannot be opened: %s", error)
        return FileText(FileState.MISSING)


@contextmanager
def _on_disk(file: Path | BinaryIO) -> Iterator[IO[bytes]]:
    """A real file for the other process, whatever storage the original is in."""
    if isinstance(file, Path):
        with file.open("rb") as opened:
            yield opened
        return
    with tempfile.TemporaryFile() as copy:
        file.seek(0)
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        yield copy


def _run(source: IO[bytes], extension: str, limits: Limits) -> tuple[int | None, bytes]:
    """Exit code (None: stopped for its time) and output of the child."""
    try:
        done = subprocess.run(
            [*CHILD, extension, json.dumps(asdict(limits))],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds * WAITING_TIMES,
            check=False,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        )
    except subprocess.TimeoutExpired as late:
        return None, late.stdout or b""
    return done.returncode, done.stdout


def _result(code: int | None, output: bytes) -> FileText:
    text, end = _parse(output)
    if code in (None, -SIGXCPU):
        return FileText(FileState.TOO_LONG, text)
    if not end:
        return FileText(FileState.BROKEN)
    return FileText(FileState(end["state"]), text, end["pages"])


def _parse(output: bytes) -> tuple[str, dict[str, Any]]:
    """The pieces of text put together, and the last word of the child, if it came to that."""
    pieces: list[str] = []
    for line in output.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            break  # cut off in the middle
        if isinstance(said, dict):
            return "\n".join(pieces), said
        pieces.append(said)
    return "\n".join(pieces), {}
