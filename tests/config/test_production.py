"""Production settings: safe by themselves, loud where something is missing."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py as a server would: production settings, and no variable but these."""
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        **variables,
    }
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_check_deploy_finds_nothing(tmp_path):
    result = manage(
        "check",
        "--deploy",
        "--fail-level",
        "DEBUG",
        SECRET_KEY=secrets.token_urlsafe(60),
        ALLOWED_HOSTS="mopr.example.pl",
        DATABASE_URL="postgres:///osrodek",
        MEDIA_ROOT=str(tmp_path),
        CACHE_URL="rediscache://127.0.0.1:6379/0",
        EMAIL_URL="smtp+tls://user:password@mail.example.pl:587",
        WAGTAILADMIN_BASE_URL="https://mopr.example.pl",
        MAP_TILES_URL="https://tiles.example.pl/{z}/{x}/{y}.png",
        MAP_TILES_ATTRIBUTION="© OpenStreetMap",
    )

    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


def test_nothing_starts_without_a_secret_key():
    result = manage("check", ALLOWED_HOSTS="mopr.example.pl")

    assert result.returncode != 0
    assert "SECRET_KEY" in result.stderr


def test_nothing_starts_without_host_names():
    result = manage("check", SECRET_KEY=secrets.token_urlsafe(60))

    assert result.returncode != 0
    assert "ALLOWED_HOSTS" in result.stderr


def test_an_empty_address_of_the_database_is_named_with_its_remedy():
    result = manage(
        "check",
        SECRET_KEY=secrets.token_urlsafe(60),
        ALLOWED_HOSTS="mopr.example.pl",
        DATABASE_URL="",
    )

    assert "core.E003" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_debugging_switch_has_no_power_in_production():
    result = manage(
        "shell",
        "-v",
        "0",
        "-c",
        "from django.conf import settings; print(settings.DEBUG)",
        DEBUG="on",
        SECRET_KEY=secrets.token_urlsafe(60),
        ALLOWED_HOSTS="mopr.example.pl",
    )

    assert result.stdout.strip() == "False", result.stderr


@pytest.mark.parametrize(("switch", "threshold"), [("on", "5"), ("off", "None")])
def test_plans_of_searches_are_kept_unless_that_is_turned_off(switch, threshold):
    result = manage(
        "shell",
        "-v",
        "0",
        "-c",
        "from django.conf import settings; o = settings.DATABASES['default'].get('OPTIONS', {});"
        "print(o.get('prepare_threshold'), o.get('sslmode'))",
        SECRET_KEY=secrets.token_urlsafe(60),
        ALLOWED_HOSTS="mopr.example.pl",
        DATABASE_URL="postgres:///osrodek?sslmode=require",
        DATABASE_PREPARED_STATEMENTS=switch,
    )

    assert result.stdout.split() == [threshold, "require"], result.stderr
