"""What all tests of this engine share."""

from collections.abc import Iterator

import pytest

from search import engines


@pytest.fixture(autouse=True)
def fresh_engines() -> Iterator[None]:
    """A breaker that one test opened must not be open in the next."""
    engines._instance.cache_clear()
    yield
    engines._instance.cache_clear()
