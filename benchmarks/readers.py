"""Readers who ask for pages at the same time."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor

from benchmarks.search_measures import Times

READERS = 16
WARM_UP = 8
START_SECONDS = 60


def read_in_parallel(port: int, host: str, path: str, requests: int) -> Times:
    """Ask for ``path`` with 16 readers after a short warm-up; milliseconds of every request."""
    for _ in range(WARM_UP):
        _read(port, host, path)
    with ThreadPoolExecutor(READERS) as pool:
        return Times(list(pool.map(lambda _: _read(port, host, path), range(requests))))


def wait_for(port: int, host: str) -> None:
    """Return once the server answers; raises TimeoutError after a minute."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            _read(port, host, "/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"Nothing answers on port {port}.")


def _read(port: int, host: str, path: str) -> float:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    started = time.perf_counter()
    connection.request("GET", path, headers={"Host": host})
    response = connection.getresponse()
    response.read()
    elapsed = (time.perf_counter() - started) * 1000
    connection.close()
    if response.status != 200:
        raise OSError(f"{path} answers {response.status}")
    return elapsed
