"""``make run`` as a person knows it: a process that says addresses and a login, until Ctrl-C."""

import http.client
import os
import queue
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 240
READY = "Ctrl-C ends it"


class Demonstration:
    """A running demo_server and what it has printed."""

    def __init__(self, directory: Path, port: int, **variables: str) -> None:
        self.port = port
        self.database = directory / "var" / "db.sqlite3"
        self.password_file = directory / "password"
        self.environment = {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
            "DATABASE_URL": f"sqlite:///{self.database}",
            "MEDIA_ROOT": str(directory / "media"),
            **variables,
        }
        self.process = subprocess.Popen(
            self.command(), cwd=ROOT, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
        )  # fmt: skip
        self.printed: list[str] = []
        self.lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def command(self) -> list[str]:
        options = ["--port", str(self.port), "--password-file", str(self.password_file)]
        return [sys.executable, "manage.py", "demo_server", *options]

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
        raise AssertionError(f"{text!r} was not said:\n{self.said()}")

    def said(self) -> str:
        """All that it has printed until now."""
        while not self.lines.empty() and (line := self.lines.get()) is not None:
            self.printed.append(line)
        return "".join(self.printed)

    def get(self, host: str, path: str = "/") -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
        return connection.getresponse().status

    def copy_database(self, copy: Path) -> None:
        """As it is at this moment, while the server goes on."""
        copy.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.database)) as ours, closing(sqlite3.connect(copy)) as new:
            ours.backup(new)

    def interrupt(self) -> int:
        """Press Ctrl-C; return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)


@contextmanager
def demonstration(directory: Path, port: int, **variables: str) -> Iterator[Demonstration]:
    """One that runs in the directory, or begins to; it is ended in any case, with its children."""
    running = Demonstration(directory, port, **variables)
    try:
        yield running
    finally:
        try:
            if running.process.poll() is None:
                running.interrupt()
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.process.pid, signal.SIGKILL)
