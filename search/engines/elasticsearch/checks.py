"""System checks of the settings ``SEARCH_ELASTICSEARCH_*``, where they are in use."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning

from search.engines.elasticsearch.options import DEFAULT_PORTS, Options

# What Elasticsearch takes as the beginning of a name, less what reads badly.
INDEX = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
OWN_MACHINE = {"localhost", "127.0.0.1", "::1"}


def check_elasticsearch(**kwargs: Any) -> list[CheckMessage]:
    """``search.E004`` to ``search.E007`` and ``search.W001``."""
    if settings.SEARCH_ENGINE != "elasticsearch":
        return []
    options = Options.read()
    checks = (_urls, _certificate, _index, _numbers, _encryption)
    return [message for check in checks for message in check(options)]


def _urls(options: Options) -> Iterator[CheckMessage]:
    usable = [url for url in options.urls if _is_address(url)]
    if not usable or len(usable) < len(options.urls):
        text = "SEARCH_ELASTICSEARCH_URLS does not say where the cluster is."
        hint = "Such as https://es1.example.pl:9200,https://es2.example.pl:9200."
        yield Error(text, hint=hint, id="search.E004")


def _is_address(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in DEFAULT_PORTS and bool(parts.hostname) and not parts.username


def _certificate(options: Options) -> Iterator[CheckMessage]:
    if options.ca and not Path(options.ca).is_file():
        text = f"SEARCH_ELASTICSEARCH_CA names no file: {options.ca}"
        hint = "The path of the authority's certificate in PEM form; empty for a public one."
        yield Error(text, hint=hint, id="search.E005")


def _index(options: Options) -> Iterator[CheckMessage]:
    if not INDEX.fullmatch(options.index):
        text = f"SEARCH_ELASTICSEARCH_INDEX is no name of an index: {options.index}"
        hint = "Small letters, digits, - and _; such as osrodek."
        yield Error(text, hint=hint, id="search.E006")


def _numbers(options: Options) -> Iterator[CheckMessage]:
    if options.shards < 1 or options.replicas < 0 or options.timeout <= 0:
        text = "SEARCH_ELASTICSEARCH_SHARDS, _REPLICAS or _TIMEOUT is too small."
        hint = "At least 1 shard, 0 replicas and more than 0 seconds; such as 1, 1 and 2."
        yield Error(text, hint=hint, id="search.E007")


def _encryption(options: Options) -> Iterator[CheckMessage]:
    addresses = [urlsplit(url) for url in options.urls]
    if any(part.scheme == "http" and part.hostname not in OWN_MACHINE for part in addresses):
        text = "Searches and the API key go to the cluster unencrypted."
        hint = "Use https:// in SEARCH_ELASTICSEARCH_URLS, or silence search.W001 in a closed net."
        yield Warning(text, hint=hint, id="search.W001")
