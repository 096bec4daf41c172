"""Processes that live and end together."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from types import FrameType

PATIENCE = 10.0
LOOK_EVERY = 0.5


class Processes:
    """A few child processes; a signal to the parent, or the end of one child, ends them all.

    Each child has its own session: Ctrl-C reaches the parent alone, which ends them in order.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = {**os.environ, **environment}
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self.stopping = threading.Event()

    def catch_signals(self) -> None:
        """Let Ctrl-C, a request to end and a closed terminal end everything."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping.set()

    def start(self, name: str, command: list[str]) -> None:
        """Start a child; ``name`` is what it is called if it dies."""
        self.children[name] = subprocess.Popen(
            command, env=self.environment, start_new_session=True, stdin=subprocess.DEVNULL
        )

    def dead(self) -> str:
        """Return the name of a child that has ended by itself, or an empty string."""
        names = (name for name, child in self.children.items() if child.poll() is not None)
        return next(names, "")

    def wait_until(self, ready: Callable[[], bool], patience: float) -> bool:
        """Wait until ``ready()``; give up if a child dies, at a signal, or after ``patience`` s."""
        deadline = time.monotonic() + patience
        while not ready():
            if self.dead() or time.monotonic() > deadline or self.stopping.wait(0.1):
                return False
        return True

    def watch(self, regularly: Callable[[], None], every: float) -> None:
        """Do ``regularly`` every so many seconds, until a signal comes or a child dies."""
        due = time.monotonic()
        while not self.stopping.wait(LOOK_EVERY):
            if self.dead():
                return
            if time.monotonic() >= due:
                due = time.monotonic() + every
                regularly()

    def end(self) -> None:
        """Ask all children to end, insist after ten seconds, and wait for each."""
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + PATIENCE
        for child in self.children.values():
            try:
                child.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
