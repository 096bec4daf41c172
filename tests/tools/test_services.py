"""The throw-away services start, answer and are gone afterwards."""

import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.services import missing as missing_service
from tools.services import __main__ as services
from tools.services import java, maven
from tools.services.elasticsearch import ARTIFACT, elasticsearch
from tools.services.java import find_java
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
@pytest.mark.sqlite  # once is enough: it is no matter of the database
def test_elasticsearch_answers_and_ends():
    try:
        with elasticsearch() as url:
            port = urlsplit(url).port or 0
            assert answers(port)
    except MissingServiceError as error:
        missing_service(str(error))
    assert not answers(port)


def run_services(script, **environment):
    command = [sys.executable, "-m", "tools.services", sys.executable, "-c", script]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "TEST_ELASTICSEARCH_URL": "http://127.0.0.1:9", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_a_command_gets_the_addresses_and_its_exit_code_is_kept():
    script = "import os, sys; sys.exit(7 if os.environ['TEST_POSTGRES_URL'] else 0)"

    result = run_services(script, TEST_POSTGRES_URL="")

    if "not installed" in result.stderr:
        missing_service(result.stderr)
    assert result.returncode == 7


def test_a_service_that_runs_already_is_taken_as_it_is():
    script = "import os; print(os.environ['TEST_POSTGRES_URL'])"

    result = run_services(
        script, TEST_POSTGRES_URL="postgres://there/x", TEST_REDIS_URL="redis://x"
    )

    assert result.stdout == "postgres://there/x\n"


@contextmanager
def running():
    yield "somewhere"


@contextmanager
def uninstalled():
    raise MissingServiceError("Maven is not installed")
    yield


@pytest.fixture
def without_elasticsearch(monkeypatch):
    monkeypatch.setattr(
        services, "SERVICES", {"TEST_REDIS_URL": running, "TEST_ELASTICSEARCH_URL": uninstalled}
    )
    for name in ("TEST_REDIS_URL", "TEST_ELASTICSEARCH_URL", "REQUIRE_SERVICES"):
        monkeypatch.delenv(name, raising=False)


def test_developers_go_on_without_elasticsearch(without_elasticsearch, capsys):
    with ExitStack() as stack:
        assert services.start(stack) == {"TEST_REDIS_URL": "somewhere"}
    assert "Maven is not installed" in capsys.readouterr().err


def test_where_services_are_required_elasticsearch_is_as_well(without_elasticsearch, monkeypatch):
    monkeypatch.setenv("REQUIRE_SERVICES", "1")

    with ExitStack() as stack, pytest.raises(MissingServiceError):
        services.start(stack)


@pytest.fixture
def no_programs(monkeypatch, tmp_path):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(java, "HOMES", tmp_path)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)


def install_java(home, version):
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "java").touch()
    (home / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n')


def test_the_oldest_java_that_will_do_is_taken(no_programs, tmp_path):
    for version in ("25", "11.0.2", "17.0.15", "21.0.1"):
        install_java(tmp_path / f"java-{version}", version)

    assert find_java().name == "java-17.0.15"


def test_without_java_the_text_says_how_to_get_it(no_programs, tmp_path):
    install_java(tmp_path / "java-8", "1.8.0_292")

    with pytest.raises(MissingServiceError, match="apt install default-jre-headless"):
        find_java()


def test_without_maven_what_was_fetched_before_still_serves(no_programs):
    with pytest.raises(MissingServiceError, match="apt install maven"):
        maven.fetch(ARTIFACT)
    ARTIFACT.cached.parent.mkdir(parents=True)
    ARTIFACT.cached.touch()
    assert maven.fetch(ARTIFACT) == ARTIFACT.cached


def test_a_repository_that_does_not_answer_is_asked_again(no_programs, monkeypatch):
    runs = []
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/mvn")
    monkeypatch.setattr(maven, "PAUSES", (0.0, 0.0))

    def fail(command, **options):
        runs.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(MissingServiceError, match="could not fetch"):
        maven.fetch(ARTIFACT)
    assert len(runs) == 2


def test_a_missing_program_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)

    with pytest.raises(MissingServiceError, match="apt install redis-server"), redis():
        pass
