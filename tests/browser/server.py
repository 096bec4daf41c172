"""Asking a server, and waiting for it."""

import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

START_SECONDS = 240
INDEX_SECONDS = 120


def fetch(port: int, path: str, host: str = "localhost") -> tuple[int, str]:
    """Status and text of a page; the host goes into a header, so no resolver must know it."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}")
    request.add_header("Host", f"{host}:{port}")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def answers(port: int) -> bool:
    """Whether the front page is there."""
    try:
        return fetch(port, "/")[0] == 200
    except OSError:
        return False


def is_indexed(port: int) -> bool:
    """Whether the worker has made the pages findable."""
    return 'class="card' in fetch(port, "/szukaj/?q=rodzina")[1]


def wait_until(
    condition: Callable[[], bool],
    seconds: int,
    process: "subprocess.Popen[Any]",
    said: Callable[[], str],
) -> None:
    """Look twice a second; a server that has ended, or is too slow, shows what it said."""
    deadline = time.monotonic() + seconds
    while not condition():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"The demonstration did not start:\n{said()[-4000:]}")
        time.sleep(0.5)
