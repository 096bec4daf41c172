"""The demonstration's processes: they end together, whoever ends them."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from demo.server import ports
from demo.server.processes import Processes

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def processes():
    made = Processes({"MARK": "demo"})
    yield made
    made.end()


def test_a_child_gets_the_environment(processes):
    processes.start("child", [sys.executable, "-c", "import os; assert os.environ['MARK']"])

    assert processes.children["child"].wait() == 0


def test_the_end_of_one_is_noticed_and_named(processes):
    processes.start("worker", SLEEPER)
    processes.start("web server", [sys.executable, "-c", ""])

    processes.watch(lambda: None, every=60)

    assert processes.dead() == "web server"


def test_ending_leaves_no_child(processes):
    processes.start("worker", SLEEPER)

    processes.end()

    assert processes.children["worker"].poll() is not None


def test_a_signal_ends_the_watch_and_housekeeping_was_done_before(processes):
    handlers = {number: signal.getsignal(number) for number in (2, 15, 1)}
    try:
        processes.catch_signals()
        processes.start("worker", SLEEPER)

        processes.watch(lambda: os.kill(os.getpid(), signal.SIGTERM), every=60)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)

    assert processes.stopping.is_set()
    assert processes.dead() == ""


def test_a_child_that_dies_while_we_wait_for_it_ends_the_waiting(processes):
    processes.start("web server", [sys.executable, "-c", ""])
    started = time.monotonic()

    assert not processes.wait_until(lambda: False, patience=60)
    assert time.monotonic() - started < 30


def test_a_child_that_will_not_end_is_killed(processes, monkeypatch):
    monkeypatch.setattr("demo.server.processes.PATIENCE", 0.2)
    stubborn = "import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True)"
    command = [sys.executable, "-c", f"{stubborn}; time.sleep(60)"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert child.stdout
    child.stdout.readline()
    processes.children["worker"] = child

    processes.end()

    assert child.returncode == -signal.SIGKILL
    child.stdout.close()


def test_a_taken_port_is_told_with_a_way_out():
    with socket.socket() as server:
        server.bind((ports.HOST, 0))
        server.listen()
        port = server.getsockname()[1]

        assert f"make run PORT={port + 1}" in ports.complaint(port)
    assert ports.complaint(port) == ""


def test_a_port_that_does_not_exist_is_told():
    assert "from 1 to 65535" in ports.complaint(70_000)
