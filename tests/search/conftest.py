"""Two centres beside each other, each with its editors."""

from tests.core.conftest import centres

__all__ = ["centres"]
