"""The way from a bare machine to a working environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment, python_version

ROOT = Path(__file__).resolve().parents[2]
FIND_PYTHON = ROOT / "tools" / "find-python"


def find_python(*names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([FIND_PYTHON, *names], capture_output=True, text=True, check=False)


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_a_new_enough_python_is_taken():
    assert find_python(sys.executable).stdout.strip() == sys.executable


def test_an_old_python_says_what_is_needed(tmp_path):
    old = script(tmp_path / "python3.9", "echo 'needs Python 3.11 or newer' >&2; exit 1")

    result = find_python(old)

    assert result.returncode == 1
    assert "3.11 or newer" in result.stderr


def test_no_python_at_all_says_how_to_get_one(tmp_path):
    result = find_python(str(tmp_path / "python3"))

    assert result.returncode == 1
    assert "apt install python3" in result.stderr


@pytest.mark.parametrize(("version", "will_do"), [((3, 10, 13), False), ((3, 11, 0), True)])
def test_the_version_is_judged(version, will_do):
    words = python_version.complaint(version)

    assert (words is None) is will_do
    if words:
        assert "3.10.13" in words


@pytest.fixture
def bare_root(tmp_path, monkeypatch):
    """A root with a lock and no environment, whose commands are noted instead of run."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv/bin/python")
    (tmp_path / "requirements.txt").write_text("six==1.17.0\n")
    (tmp_path / "requirements-dev.txt").write_text("uv==0.13.9\n")
    commands: list[list[str]] = []
    monkeypatch.setattr(environment, "run", lambda command: not commands.append(command))
    monkeypatch.setattr(environment, "make_environment", lambda: make_fake(tmp_path / ".venv"))
    return commands


def make_fake(venv: Path) -> None:
    (venv / "bin").mkdir(parents=True, exist_ok=True)
    (venv / "bin/python").symlink_to(sys.executable)


def test_the_lock_is_installed_once(bare_root):
    assert environment.main("requirements.txt") == 0
    first = len(bare_root)
    assert environment.main("requirements.txt") == 0

    assert first == len(bare_root)
    assert bare_root[-1][:3] == [str(environment.VENV / "bin/uv"), "pip", "install"]
    assert "uv==0.13.9" in bare_root[0]


def test_a_changed_lock_is_installed_again(bare_root, monkeypatch):
    environment.main("requirements.txt")
    (environment.ROOT / "requirements.txt").write_text("six==1.17.1\n")
    monkeypatch.setattr(environment, "make_environment", lambda: None)
    before = len(bare_root)

    environment.main("requirements.txt")

    assert len(bare_root) > before


def test_pip_does_it_where_uv_cannot(bare_root, monkeypatch):
    commands: list[list[str]] = []

    def without_uv(command: list[str]) -> bool:
        commands.append(command)
        return os.path.basename(command[0]) != "uv"

    monkeypatch.setattr(environment, "run", without_uv)

    environment.main("requirements.txt")

    assert commands[-1][1:3] == ["-m", "pip"]
    assert "-r" in commands[-1]
