"""A plugin taken out of a site with content: its pages answer 404, everything else goes on."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.demonstration import ROOT, Demonstration

PLUGINS = ("home", "programmes", "directory", "search")
GOLDEN = ROOT / "tests" / "golden"  # a file for each page type
pytestmark = [pytest.mark.slow, pytest.mark.sqlite]


def answers_of(database: Path, plugins: tuple[str, ...]) -> dict[str, Any]:
    """What the centres of a database answer with these plugins installed."""
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "PLUGINS": ",".join(plugins),
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
    }
    result = subprocess.run(
        [sys.executable, "tests/plugins/probe.py"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    answers: dict[str, Any] = json.loads(result.stdout)
    return answers


@pytest.fixture
def without(running: Demonstration, tmp_path: Path) -> Callable[[str], dict[str, Any]]:
    """Take a plugin out of a copy of the demonstration; return what its centres then answer."""

    def probe(dropped: str) -> dict[str, Any]:
        database = tmp_path / "db.sqlite3"
        running.copy_database(database)
        return answers_of(database, tuple(plugin for plugin in PLUGINS if plugin != dropped))

    return probe


@pytest.mark.parametrize("dropped", ["programmes", "directory", "search"])
def test_what_remains_answers_and_what_is_gone_is_not_found(without, dropped):
    answers = without(dropped)

    wrong = [
        page for page in answers["pages"] if page["status"] != (200 if page["has_code"] else 404)
    ]
    assert wrong == []
    assert len(answers["pages"]) >= 50
    assert len({page["type"] for page in answers["pages"]}) == len(list(GOLDEN.iterdir()))
    assert any(not page["has_code"] for page in answers["pages"]) is (dropped != "search")
    for part in ("api", "admin", "sites"):
        assert {url: code for url, code in answers[part].items() if code != 200} == {}
    assert answers["types_without_name"] == 0
