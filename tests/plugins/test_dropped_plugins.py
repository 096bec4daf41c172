"""A plugin taken out of a site with content: its pages answer 404, everything else goes on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ("home", "programmes", "directory", "search")
# One worker loads the demonstration once for all of these.
pytestmark = [pytest.mark.slow, pytest.mark.sqlite, pytest.mark.xdist_group("loaded-site")]


def run(database: Path, *command: str, plugins: tuple[str, ...] = PLUGINS) -> str:
    """Run Python on the database with these plugins installed; return what it printed."""
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "PLUGINS": ",".join(plugins),
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
    }
    result = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> Path:
    """A database with a centre that has pages of every type, all plugins installed."""
    database = tmp_path_factory.mktemp("loaded") / "db.sqlite3"
    run(database, "manage.py", "migrate", "--verbosity", "0")
    run(database, "manage.py", "load_demo", "--only", "wroclaw")
    return database


@pytest.fixture
def without(loaded, tmp_path):
    """Take a plugin out of a copy of the site; return what the site then answers."""

    def probe(dropped: str) -> dict[str, Any]:
        database = tmp_path / "db.sqlite3"
        shutil.copy(loaded, database)
        plugins = tuple(plugin for plugin in PLUGINS if plugin != dropped)
        answers: dict[str, Any] = json.loads(
            run(database, "tests/plugins/probe.py", plugins=plugins)
        )
        return answers

    return probe


@pytest.mark.parametrize("dropped", ["programmes", "directory", "search"])
def test_what_remains_answers_and_what_is_gone_is_not_found(without, dropped):
    answers = without(dropped)

    wrong = [
        page for page in answers["pages"] if page["status"] != (200 if page["has_code"] else 404)
    ]
    assert wrong == []
    assert len(answers["pages"]) >= 50
    assert any(not page["has_code"] for page in answers["pages"]) is (dropped != "search")
    for part in ("api", "admin", "sites"):
        assert {url: code for url, code in answers[part].items() if code != 200} == {}
    assert answers["types_without_name"] == 0
