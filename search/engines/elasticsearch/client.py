"""One client a process; it is safe under threads and keeps its connections."""

from functools import lru_cache

from elastic_transport.client_utils import DEFAULT
from elasticsearch import Elasticsearch

from search.engines.elasticsearch.options import Options
from search.engines.patience import time_left

# A host that refuses or is starting costs no time: the next one is asked. One that hangs does.
OTHER_HOST_ON = (429, 502, 503, 504)
FEEDING_TIMEOUT = 30.0


def get_client() -> Elasticsearch:
    """The client for searching: gives up after the time-out of the settings.

    Within a question, after what its earlier requests have left of it.
    """
    options = Options.read()
    client, left = _client(options), time_left(options.timeout)
    return client if left == options.timeout else client.options(request_timeout=left)


def get_feeding_client() -> Elasticsearch:
    """The same connections for work that nobody waits for."""
    return get_client().options(request_timeout=FEEDING_TIMEOUT)


@lru_cache(maxsize=4)
def _client(options: Options) -> Elasticsearch:
    return Elasticsearch(
        options.hosts,
        api_key=options.api_key or None,
        ca_certs=options.ca or DEFAULT,
        request_timeout=options.timeout,
        max_retries=len(options.hosts) - 1,
        retry_on_status=OTHER_HOST_ON,
        retry_on_timeout=False,
    )
