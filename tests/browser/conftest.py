"""The demonstration as ``make run`` starts it, and a real browser that looks at it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.pages import Demo
from tests.browser.server import INDEX_SECONDS, is_indexed, wait_until
from tests.conftest import DEMONSTRATION
from tests.demonstration import Demonstration
from tests.services import find_chromium, missing


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker drives the browser, so that there is one server; all of it needs patience."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group(DEMONSTRATION))


@pytest.fixture(scope="session")
def demo(request: pytest.FixtureRequest) -> Demo:
    """Three centres whose pages are found, or those that run already (DEMO_PORT, DEMO_PASSWORD)."""
    if port := os.environ.get("DEMO_PORT"):
        return Demo(int(port), os.environ["DEMO_PASSWORD"])
    running: Demonstration = request.getfixturevalue("running")
    wait_until(lambda: is_indexed(running.port), INDEX_SECONDS, running.process, running.said)
    return Demo(running.port, running.password_file.read_text().strip(), running.environment)


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
