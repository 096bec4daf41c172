"""The demonstration as ``make run`` starts it, and a real browser that looks at it.

The server is a process with a database of its own: three whole centres must not leak into the
databases of other tests.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.pages import PASSWORD, Demo
from tests.browser.server import ROOT, free_port, wait_until_ready
from tests.services import find_chromium, missing


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker drives the browser, so that there is one server; all of it needs patience."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Three centres on a free port, or those that run already on DEMO_PORT."""
    if running := os.environ.get("DEMO_PORT"):
        yield Demo(int(running))
        return
    directory = tmp_path_factory.mktemp("demo")
    port = free_port()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "DATABASE_URL": f"sqlite:///{directory / 'db.sqlite3'}",
        "MEDIA_ROOT": str(directory / "media"),
        "DEMO_PASSWORD": PASSWORD,
    }
    command = [sys.executable, "manage.py", "demo_server", "--port", str(port)]
    log = directory / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        wait_until_ready(process, port, log)
        yield Demo(port, environment)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; nothing is downloaded.

    It ends with these tests: its event loop would keep Django's database from other ones.
    """
    path = find_chromium() or missing("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()
