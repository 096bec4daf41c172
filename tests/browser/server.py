"""Starting a server for a test, and waiting for it."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 240
INDEX_SECONDS = 120


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def fetch(port: int, path: str, host: str = "localhost") -> tuple[int, str]:
    """Status and text of a page; the host goes into a header, so no resolver must know it."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}")
    request.add_header("Host", f"{host}:{port}")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def wait_until_ready(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Return when the front page is served and the worker has made it findable."""
    wait_until(lambda: answers(port), START_SECONDS, process, log)
    wait_until(lambda: is_indexed(port), INDEX_SECONDS, process, log)


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
    condition: Callable[[], bool], seconds: int, process: subprocess.Popen[bytes], log: Path
) -> None:
    """Look twice a second; a server that has ended, or is too slow, shows what it said."""
    deadline = time.monotonic() + seconds
    while not condition():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"The demonstration did not start:\n{log.read_text()[-4000:]}")
        time.sleep(0.5)
