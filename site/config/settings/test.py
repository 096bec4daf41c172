"""Settings of the test suite: fast, in memory, nothing leaves the machine."""

import tempfile

from config.settings.base import *
from config.settings.base import INSTALLED_APPS, STORAGES, env

DEBUG = False
SECRET_KEY = "test-" + "x" * 60
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
DATABASES = {"default": env.db_url("DATABASE_URL", default="sqlite://:memory:")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20}
else:
    DATABASES["default"]["OPTIONS"] = {"prepare_threshold": 5}  # as in base
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "tests.tasks.AtOnce"}}
MEDIA_ROOT = tempfile.mkdtemp(prefix="osrodek-media-")
STATIC_ROOT = tempfile.mkdtemp(prefix="osrodek-static-")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
LOGGING_CONFIG = None
