"""``make run`` as a person knows it: addresses and a login, Ctrl-C, and again."""

import http.client
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.services.local import answers, free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240
pytestmark = [pytest.mark.slow, pytest.mark.sqlite]


class Demonstration:
    """A running demo_server and what it has printed."""

    def __init__(self, directory: Path, port: int, **variables: str) -> None:
        self.port = port
        self.process = subprocess.Popen(
            self.command(directory), cwd=ROOT, env=self.environment(directory, variables),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
        )  # fmt: skip
        self.printed: list[str] = []
        self.lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def command(self, directory: Path) -> list[str]:
        options = ["--port", str(self.port), "--password-file", str(directory / "password")]
        return [sys.executable, "manage.py", "demo_server", *options]

    def environment(self, directory: Path, variables: dict[str, str]) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
            "DATABASE_URL": f"sqlite:///{directory / 'var' / 'db.sqlite3'}",
            "MEDIA_ROOT": str(directory / "media"),
            **variables,
        }

    def read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def wait_for(self, text: str) -> str:
        """Read on until a line has the text; return the line."""
        deadline = time.monotonic() + PATIENCE
        while (line := self.lines.get(timeout=deadline - time.monotonic())) is not None:
            self.printed.append(line)
            if text in line:
                return line
        raise AssertionError(f"{text!r} was not said:\n{''.join(self.printed)}")

    def get(self, host: str, path: str = "/") -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
        return connection.getresponse().status

    def interrupt(self) -> int:
        """Press Ctrl-C; return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)


@contextmanager
def demonstration(directory: Path, port: int, **variables: str) -> Iterator[Demonstration]:
    running = Demonstration(directory, port, **variables)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.wait()


def test_it_runs_ends_and_runs_again_quickly(tmp_path):
    port = free_port()
    with demonstration(tmp_path, port) as first:
        first.wait_for("Ctrl-C ends it")
        said = "".join(first.printed)
        for host in ("localhost", "slupsk.localhost", "wroclaw.localhost"):
            assert f"http://{host}:{port}/" in said
            assert first.get(host) == 200
        assert first.get("localhost", "/admin/login/") == 200
        assert first.get("localhost", "/static/core/css/base.css") == 200
        assert (tmp_path / "password").read_text().strip() in said
        assert first.interrupt() == 0
    assert not answers(port)

    started = time.monotonic()
    with demonstration(tmp_path, port, DEMO_PASSWORD="chosen") as second:
        second.wait_for("password chosen")
        second.wait_for("Ctrl-C ends it")
        took = time.monotonic() - started
        with demonstration(tmp_path, port) as third:
            assert f"Port {port} is taken" in third.wait_for("taken")
            assert third.process.wait(timeout=30) == 1
        assert second.interrupt() == 0

    if os.getloadavg()[0] <= (os.cpu_count() or 1):  # the machine does nothing else
        assert took < 10
