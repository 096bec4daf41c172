"""What every local service needs: a free port, a process that answers, an end."""

import socket
import subprocess
import time
from collections.abc import Callable

HOST = "127.0.0.1"
PATIENCE = 60.0


class MissingServiceError(Exception):
    """The service's program is not installed; the text says how to get it."""


def free_port() -> int:
    """Return a port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def wait_until(ready: Callable[[], bool], name: str) -> None:
    """Wait until ``ready()``; complain after a minute."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{name} did not answer within {PATIENCE:.0f} s")
        time.sleep(0.1)


def answers(port: int) -> bool:
    """Tell whether somebody listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ask the process to end; insist after ten seconds."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
