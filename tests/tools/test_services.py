"""The throw-away services start, answer and are gone afterwards."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.services import missing as missing_service
from tools.services.local import MissingServiceError, answers
from tools.services.postgres import find_binaries, postgres
from tools.services.redis import redis

ROOT = Path(__file__).resolve().parents[2]


def test_redis_answers_and_ends():
    try:
        with redis() as url:
            port = urlsplit(url).port or 0
            assert answers(port)
    except MissingServiceError as error:
        missing_service(str(error))
    assert not answers(port)


@pytest.mark.slow
def test_postgres_answers_and_ends():
    try:
        find_binaries()
    except MissingServiceError as error:
        missing_service(str(error))
    with postgres() as url:
        port = urlsplit(url).port or 0
        assert answers(port)
    assert not answers(port)


@pytest.mark.slow
def test_a_command_gets_the_addresses_and_its_exit_code_is_kept():
    script = "import os, sys; sys.exit(7 if os.environ['TEST_POSTGRES_URL'] else 0)"
    command = [sys.executable, "-m", "tools.services", sys.executable, "-c", script]

    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    if "not installed" in result.stderr:
        missing_service(result.stderr)
    assert result.returncode == 7


def test_a_missing_program_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)

    with pytest.raises(MissingServiceError, match="apt install redis-server"), redis():
        pass
