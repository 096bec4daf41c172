"""Settings of the demonstration stand on those of others and leave them as they are."""

from config.settings import base, demo

GZIP = "django.middleware.gzip.GZipMiddleware"


def test_what_the_demo_adds_is_its_own():
    assert GZIP in demo.MIDDLEWARE
    assert GZIP not in base.MIDDLEWARE
    assert base.LOGGING["root"]["level"] == base.LOG_LEVEL
    assert demo.LOGGING["root"] is not base.LOGGING["root"]
