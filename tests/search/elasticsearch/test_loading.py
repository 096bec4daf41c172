"""The site starts with what its engine needs; the first resident does not wait for it."""

import os
import subprocess
import sys
from typing import Any

import pytest

from search.engines import load_engine

PROGRAM = "import django, sys; django.setup(); print('elasticsearch' in sys.modules)"


@pytest.mark.slow
def test_libraries_are_loaded_with_the_site() -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "SEARCH_ENGINE": "elasticsearch",
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"


def test_an_engine_that_there_is_none_of_is_left_to_the_checks(settings: Any) -> None:
    settings.SEARCH_ENGINE = "?"
    load_engine()
