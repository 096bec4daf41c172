"""Services that some tests need. Without one a test skips; where REQUIRE_SERVICES=1, it fails."""

import os
import shutil
from typing import NoReturn

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def missing(service: str) -> NoReturn:
    """End the test: what it needs is not here."""
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"REQUIRE_SERVICES=1, but there is no {service}", pytrace=False)
    pytest.skip(f"needs {service}")


def find_chromium() -> str | None:
    """Return the path of the browser that the system has; CHROMIUM names another one."""
    names = (os.environ.get("CHROMIUM", ""), *CHROMIUM_NAMES)
    return next((path for name in names if name and (path := shutil.which(name))), None)
