"""The site starts with what its engine needs; the first resident does not wait for it."""

import os
import subprocess
import sys

import pytest

PROGRAM = "import django, sys; django.setup(); print('elasticsearch' in sys.modules)"
pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("engine", "is_loaded"), [("elasticsearch", "True"), ("database", "False"), ("?", "False")]
)
def test_libraries_are_loaded_with_the_site(engine: str, is_loaded: str) -> None:
    """With an engine that there is none of, too, it starts: checks say what is wrong."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "SEARCH_ENGINE": engine,
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == is_loaded
