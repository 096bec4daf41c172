"""Each misconfiguration has its message with an id and a remedy."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytest_django import Settings

from core import checks


def ids(check: Callable[..., list[Any]]) -> set[str]:
    messages = check(None)
    assert all(message.hint for message in messages)
    return {message.id for message in messages}


def test_home_cannot_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(checks.check_home_installed) == set()
    monkeypatch.setattr(checks, "settings", SimpleNamespace(INSTALLED_APPS=["core"]))
    assert ids(checks.check_home_installed) == {"core.E001"}


def test_facts_need_a_content_language(settings: Settings) -> None:
    assert ids(checks.check_languages) == set()
    settings.LANGUAGE_CODE = "de"
    assert ids(checks.check_languages) == {"core.E002"}


def test_only_two_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(checks.check_database) == set()
    mysql = {"default": {"ENGINE": "django.db.backends.mysql"}}
    monkeypatch.setattr(checks, "settings", SimpleNamespace(DATABASES=mysql))
    assert ids(checks.check_database) == {"core.E003"}


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("", set()),
        ("https://tiles.example.pl/{z}/{x}/{y}.png", set()),
        ("https://{s}.example.pl/{z}/{x}/{y}.png?key=abc", set()),
        ("/kafelki/{z}/{x}/{y}.png", set()),
        ("http://tiles.example.pl/{z}/{x}/{y}.png", {"core.E004"}),
        ("https://tiles.example.pl/", {"core.E004"}),
        ("//tiles.example.pl/{z}/{x}/{y}.png", {"core.E004"}),
    ],
)
def test_tiles_can_be_asked_for(settings: Settings, url: str, found: set[str]) -> None:
    settings.MAP_TILES_URL = url
    assert ids(checks.check_map_tiles) == found


def good(settings: Settings, media: Path) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://mopr.example.pl"
    settings.CACHES = {"default": {"BACKEND": "django_redis.cache.RedisCache"}}
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.ALLOWED_HOSTS = ["mopr.example.pl"]
    settings.MEDIA_ROOT = str(media)
    settings.MAP_TILES_URL = "https://tiles.example.pl/{z}/{x}/{y}.png"


def test_a_good_deployment_is_clean(settings: Settings, tmp_path: Path) -> None:
    good(settings, tmp_path)
    assert ids(checks.check_deployment) == set()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("WAGTAILADMIN_BASE_URL", "http://localhost:8000", "core.W001"),
        ("CACHES", {"default": {"BACKEND": "a.LocMemCache"}}, "core.W002"),
        ("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend", "core.W003"),
        ("ALLOWED_HOSTS", ["*"], "core.W004"),
        ("MAP_TILES_URL", "", "core.I001"),
        ("MEDIA_ROOT", "/nowhere/at/all", "core.W005"),
    ],
)
def test_each_slip_is_named(
    settings: Settings, tmp_path: Path, name: str, value: Any, message: str
) -> None:
    good(settings, tmp_path)
    setattr(settings, name, value)
    assert ids(checks.check_deployment) == {message}
