"""Elasticsearch for the measures: our engine at TEST_ELASTICSEARCH_URL, and bare requests."""

import http.client
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

Call = Callable[[], Any]
Request = tuple[str, str, bytes]


def url() -> str:
    """The address of a server that may be written to; "" if there is none."""
    return os.environ.get("TEST_ELASTICSEARCH_URL", "")


@contextmanager
def engine() -> Iterator[Any]:
    """Our engine with indices of its own, which are deleted afterwards."""
    from django.test import override_settings

    from search.engines.elasticsearch.engine import ElasticsearchEngine
    from search.engines.elasticsearch.indices import drop_others

    options = {"SEARCH_ELASTICSEARCH_URLS": [url()], "SEARCH_ELASTICSEARCH_INDEX": "bench"}
    with override_settings(**options):
        drop_others(set())
        try:
            yield ElasticsearchEngine()
        finally:
            drop_others(set())


class BareHttp:
    """Sends requests again that a call of ours has sent, over one connection, without a client."""

    def __init__(self) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(url()).netloc, timeout=30)

    def repeat(self, call: Call) -> Call:
        """The bare requests of ``call``, their answers read as JSON."""
        requests = _requests(call)
        return lambda: [self._send(*request) for request in requests]

    def _send(self, method: str, target: str, body: bytes) -> Any:
        kind = "application/x-ndjson" if "_msearch" in target else "application/json"
        self._connection.request(method, target, body, {"Content-Type": kind})
        answer = self._connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"{answer.status} {text[:200]!r}")
        return json.loads(text)


def _requests(call: Call) -> list[Request]:
    from elastic_transport import Transport

    sent: list[Request] = []
    perform = Transport.perform_request

    def note(self: Transport, method: str, target: str, **options: Any) -> Any:
        sent.append((method, target, _bytes(options.get("body"))))
        return perform(self, method, target, **options)

    with mock.patch.object(Transport, "perform_request", note):
        call()
    return sent


def _bytes(body: Any) -> bytes:
    if isinstance(body, list):  # lines of a request for several searches
        return b"".join(_bytes(line) + b"\n" for line in body)
    if isinstance(body, (str, bytes)):
        return body.encode() if isinstance(body, str) else body
    return json.dumps(body).encode()
