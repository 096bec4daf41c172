"""What the settings ``SEARCH_ELASTICSEARCH_*`` say."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Options:
    """Where the cluster is, how to be let in, how long to wait (seconds), how indices are made."""

    urls: tuple[str, ...]
    api_key: str
    ca: str
    index: str
    shards: int
    replicas: int
    timeout: float

    @classmethod
    def read(cls) -> "Options":
        """The options of this moment."""
        names = ("API_KEY", "CA", "INDEX", "SHARDS", "REPLICAS", "TIMEOUT")
        values = (getattr(settings, f"SEARCH_ELASTICSEARCH_{name}") for name in names)
        return cls(tuple(settings.SEARCH_ELASTICSEARCH_URLS), *values)

    @property
    def hosts(self) -> list[str]:
        """The addresses with their ports, which the client wants to be told."""
        return [_with_port(url) for url in self.urls]


def _with_port(url: str) -> str:
    parts = urlsplit(url)
    if parts.port or parts.scheme not in DEFAULT_PORTS:
        return url
    return parts._replace(netloc=f"{parts.netloc}:{DEFAULT_PORTS[parts.scheme]}").geturl()
