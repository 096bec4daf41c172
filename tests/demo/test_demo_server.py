"""``make run``: addresses and a login, Ctrl-C, and again."""

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.demonstration import READY, Demonstration, demonstration
from tools.services.local import answers, free_port

pytestmark = [pytest.mark.slow, pytest.mark.sqlite]


def test_from_nothing_it_says_where_three_centres_answer(running: Demonstration) -> None:
    said = running.said()
    for host in ("localhost", "slupsk.localhost", "wroclaw.localhost"):
        assert f"http://{host}:{running.port}/" in said
        assert running.get(host) == 200
    assert running.get("localhost", "/admin/login/") == 200
    assert running.get("localhost", "/static/core/css/base.css") == 200
    assert running.password_file.read_text().strip() in said


def test_it_runs_again_quickly_and_ends(running: Demonstration, tmp_path: Path) -> None:
    port = free_port()
    running.copy_database(tmp_path / "var" / "db.sqlite3")
    shutil.copy(running.password_file, tmp_path)

    started = time.monotonic()
    with demonstration(tmp_path, port, DEMO_PASSWORD="chosen") as second:
        second.wait_for("password chosen")
        second.wait_for(READY)
        took = time.monotonic() - started
        assert second.get("wroclaw.localhost") == 200
        with demonstration(tmp_path, port) as third:
            assert f"Port {port} is taken" in third.wait_for("taken")
            assert third.process.wait(timeout=30) == 1
        assert second.interrupt() == 0
    assert not answers(port)

    if os.getloadavg()[0] <= (os.cpu_count() or 1):  # the machine does nothing else
        assert took < 10
