"""The cache that production shares between its processes."""

import environ
from django.core.cache import caches
from django.test import override_settings


def test_what_one_process_keeps_another_finds(redis_url):
    cache = environ.Env().cache_url_config(redis_url.replace("redis://", "rediscache://"))

    with override_settings(CACHES={"default": cache}):
        caches["default"].set("mark", "Słupsk", timeout=30)
        with override_settings(CACHES={"default": dict(cache)}):
            assert caches["default"].get("mark") == "Słupsk"
        caches["default"].delete("mark")
