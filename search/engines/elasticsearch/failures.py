"""What goes wrong between us and the server, in the words of our own seam."""

from collections.abc import Iterator
from contextlib import contextmanager

from elasticsearch import ApiError, BadRequestError, TransportError

from search.engines.base import EngineFailed, EngineUnavailable
from search.engines.patience import waiting


@contextmanager
def failures_of_ours() -> Iterator[None]:
    """Turn the client's exceptions into EngineUnavailable or, for one bad query, EngineFailed."""
    try:
        with waiting():
            yield
    except BadRequestError as error:
        raise EngineFailed(str(error)) from error
    except (ApiError, TransportError) as error:
        raise EngineUnavailable(str(error)) from error
