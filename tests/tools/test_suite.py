"""Which databases the suite runs on, and that a failure on either is a failure."""

import subprocess
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from tools import suite


@pytest.fixture
def no_services(monkeypatch):
    for name in ("TEST_POSTGRES_URL", "REQUIRE_SERVICES", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def both_databases(no_services, monkeypatch):
    monkeypatch.setenv("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")


@contextmanager
def made_at_once(urls):
    """Templates that nobody migrates."""
    yield [f"{url or 'sqlite'}#migrated" for url in urls]


@pytest.fixture
def pytest_runs(monkeypatch):
    """Note each run instead of running it; ``codes`` are what the runs end with.

    ``reports`` are of coverage, and end with ``coverage_code``.
    """
    noted = SimpleNamespace(
        commands=[], databases=[], templates=[], codes=[0, 0], reports=[], coverage_code=0
    )

    def note(command, env=None, **options):
        if "--merge" in command:
            noted.reports.append(command)
            return subprocess.CompletedProcess(command, noted.coverage_code, "(summary)", "")
        noted.commands.append(command)
        noted.databases.append(env.get("DATABASE_URL"))
        noted.templates.append(env.get("TEST_TEMPLATE_URL"))
        return subprocess.CompletedProcess(command, noted.codes[len(noted.commands) - 1])

    monkeypatch.setattr(subprocess, "run", note)
    monkeypatch.setattr(suite, "migrated", made_at_once)
    return noted


def test_without_a_server_the_suite_runs_on_sqlite(no_services, pytest_runs):
    assert suite.main([]) == 0
    assert pytest_runs.databases == [None]


def test_where_services_are_required_a_missing_server_is_a_failure(no_services, monkeypatch):
    monkeypatch.setenv("REQUIRE_SERVICES", "1")

    with pytest.raises(SystemExit, match="TEST_POSTGRES_URL"):
        suite.main([])


def test_with_a_server_the_suite_runs_on_both_and_browsers_once(both_databases, pytest_runs):
    assert suite.main([]) == 0

    assert pytest_runs.databases == [None, "postgres://postgres@127.0.0.1:5432/postgres"]
    sqlite, postgres = (" ".join(command) for command in pytest_runs.commands)
    assert "not browser" not in sqlite
    assert "not browser" in postgres


def test_each_run_begins_with_a_database_that_was_migrated_once(both_databases, pytest_runs):
    suite.main([])

    url = "postgres://postgres@127.0.0.1:5432/postgres"
    assert pytest_runs.templates == ["sqlite#migrated", f"{url}#migrated"]


def test_a_few_tests_make_their_databases_themselves(both_databases, pytest_runs):
    suite.main(["tests/core"])

    assert pytest_runs.templates == [None, None]


def test_each_test_is_in_a_run(both_databases, pytest_runs):
    """What a run leaves out is in the other: by the marks that a test may have."""
    suite.main([])
    asked = [command[command.index("pytest") + 2] for command in pytest_runs.commands]

    for marks in ((), ("database",), ("browser",), ("database", "postgres"), ("sqlite",)):
        runs = [matches(expression, marks) for expression in asked]
        assert any(runs), marks
        assert all(runs) is (marks == ("database",)), marks


def matches(expression, marks):
    names = ("database", "browser", "postgres", "sqlite")
    return eval(expression, {}, {name: name in marks for name in names})


@pytest.mark.parametrize("codes", [[1, 0], [0, 1]])
def test_a_failure_on_either_database_is_a_failure(both_databases, pytest_runs, codes):
    pytest_runs.codes = codes

    assert suite.main([]) == 1
    assert len(pytest_runs.commands) == 2


def test_coverage_is_measured_in_the_first_run(both_databases, pytest_runs, capsys):
    suite.main([])

    first, last = pytest_runs.commands
    assert "slipcover" in first
    assert "slipcover" not in last
    assert "(summary)" in capsys.readouterr().out


@pytest.mark.parametrize("services", ["both_databases", "no_services"])
def test_too_little_coverage_is_a_failure_and_told(services, request, pytest_runs, capsys):
    request.getfixturevalue(services)
    pytest_runs.coverage_code = 2

    assert suite.main([]) == 2
    assert pytest_runs.reports[0][-2:] == ["--fail-under", "90"]
    assert "(summary)" in capsys.readouterr().out


def test_where_one_run_is_all_its_summary_is_the_last_word(no_services, pytest_runs, capsys):
    assert suite.main([]) == 0

    assert "slipcover" in pytest_runs.commands[0]
    assert len(pytest_runs.reports) == 1
    assert "(summary)" not in capsys.readouterr().out


def test_a_part_of_the_suite_is_not_judged_by_its_coverage(both_databases, pytest_runs):
    suite.main(["tests/core"])

    assert all("slipcover" not in command for command in pytest_runs.commands)
    assert pytest_runs.reports == []
