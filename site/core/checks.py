"""System checks: every misconfiguration we can foresee, with an id and a remedy."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks

ORDER_HINT = "List the plugins (home, programmes, directory, search) in PLUGINS; keep 'home' there."


def register_all() -> None:
    """Make Django run the checks below."""
    checks.register(check_home_installed)
    checks.register(check_languages)


def check_home_installed(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[Any]:
    """``home`` carries the root page of every site and cannot be left out."""
    if "home" in settings.INSTALLED_APPS:
        return []
    return [checks.Error("The plugin 'home' is not installed.", hint=ORDER_HINT, id="core.E001")]


def check_languages(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[Any]:
    """Facts live on pages in the default language: it must be one of the content languages."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    if settings.LANGUAGE_CODE in codes:
        return []
    message = f"LANGUAGE_CODE '{settings.LANGUAGE_CODE}' is not among WAGTAIL_CONTENT_LANGUAGES."
    return [checks.Error(message, hint=f"Choose one of {codes}.", id="core.E002")]
