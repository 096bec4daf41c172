"""System checks: every misconfiguration we can foresee, with an id and a remedy."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core import checks

from core.maps import map_tiles

Configs = Sequence[AppConfig] | None
PLUGINS_HINT = "List home, and any of programmes, directory and search, in PLUGINS."
DATABASES = ("django.db.backends.sqlite3", "django.db.backends.postgresql")
LOCAL_HOSTS = ("localhost", "127.0.0.1", "")


def register_all() -> None:
    """Make Django run the checks below."""
    checks.register(check_home_installed)
    checks.register(check_languages)
    checks.register(check_database)
    checks.register(check_map_tiles)
    checks.register(check_deployment, deploy=True)


def check_home_installed(app_configs: Configs, **_: Any) -> list[checks.CheckMessage]:
    """``home`` carries the root page of every site and cannot be left out."""
    if "home" in settings.INSTALLED_APPS:
        return []
    return [checks.Error("The plugin 'home' is not installed.", hint=PLUGINS_HINT, id="core.E001")]


def check_languages(app_configs: Configs, **_: Any) -> list[checks.CheckMessage]:
    """Facts live on pages in the default language: it must be one of the content languages."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    if settings.LANGUAGE_CODE in codes:
        return []
    message = f"LANGUAGE_CODE '{settings.LANGUAGE_CODE}' is not among WAGTAIL_CONTENT_LANGUAGES."
    return [checks.Error(message, hint=f"Choose one of {codes}.", id="core.E002")]


def check_database(app_configs: Configs, **_: Any) -> list[checks.CheckMessage]:
    """Search and the change log know SQLite and PostgreSQL only."""
    engine = settings.DATABASES["default"]["ENGINE"]
    if engine in DATABASES:
        return []
    hint = "Set DATABASE_URL to sqlite:///path or postgres://user:password@host/name."
    return [checks.Error(f"The database {engine} is not supported.", hint=hint, id="core.E003")]


def check_map_tiles(app_configs: Configs, **_: Any) -> list[checks.CheckMessage]:
    """Where tiles are set, Leaflet must be able to ask for them, and browsers to load them."""
    tiles = map_tiles()
    if tiles is None or tiles.is_sound:
        return []
    hint = "Set MAP_TILES_URL like https://tiles.example.pl/{z}/{x}/{y}.png, or leave it empty."
    return [checks.Error("No map can be drawn from MAP_TILES_URL.", hint=hint, id="core.E004")]


def check_deployment(app_configs: Configs, **_: Any) -> list[checks.CheckMessage]:
    """What works on one machine and hurts on a public one (``check --deploy``)."""
    return list(_deployment_warnings())


def _deployment_warnings() -> Iterator[checks.CheckMessage]:
    if urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname in LOCAL_HOSTS:
        hint = "Set WAGTAILADMIN_BASE_URL to the public address, https included."
        yield checks.Warning("Mails would link to localhost.", hint=hint, id="core.W001")
    if settings.CACHES["default"]["BACKEND"].endswith("LocMemCache"):
        hint = "Set CACHE_URL, for example redis://127.0.0.1:6379/0."
        yield checks.Warning(
            "Each server process has a cache of its own.", hint=hint, id="core.W002"
        )
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        hint = "Set EMAIL_URL, for example smtp+tls://user:password@host:587."
        yield checks.Warning("Mails are printed, not sent.", hint=hint, id="core.W003")
    if "*" in settings.ALLOWED_HOSTS:
        hint = "Set ALLOWED_HOSTS to the host names of the sites."
        yield checks.Warning("Any host name is answered.", hint=hint, id="core.W004")
    if map_tiles() is None:
        hint = "Set MAP_TILES_URL to a tile server that you may use; lists of addresses stay."
        yield checks.Info("No map is drawn.", hint=hint, id="core.I001")
    media = Path(settings.MEDIA_ROOT)
    if not os.access(media if media.exists() else media.parent, os.W_OK):
        hint = "Set MEDIA_ROOT to a directory that the server may write to."
        yield checks.Warning(f"Uploads cannot be kept in {media}.", hint=hint, id="core.W005")
