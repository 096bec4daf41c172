"""Settings of a developer's machine and of the demonstration (``make run``)."""

from config.settings.base import *
from config.settings.base import INSTALLED_APPS, PLUGINS, STORAGES, env

DEBUG = env.bool("DEBUG", default=True)
# Not a secret: it only signs sessions on a developer's own machine.
SECRET_KEY = env.str("SECRET_KEY", default="development-only-" + "x" * 50)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", ".localhost", "127.0.0.1"])
INSTALLED_APPS = [*INSTALLED_APPS, "demo", "wagtail.contrib.styleguide"]
if {"home", "programmes", "directory"} - set(PLUGINS):
    INSTALLED_APPS.remove("demo")  # its content needs all page types
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
